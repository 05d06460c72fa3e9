CREATE TABLE publication (
  id           CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  workspace    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  post         CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  variant      CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  revision     BIGINT NOT NULL,
  channel      CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  digest       CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  due_at       DATETIME(6) NOT NULL,
  miss_at      DATETIME(6) NOT NULL,
  wake_at      DATETIME(6) NOT NULL,
  token        CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
  lease_until  DATETIME(6),
  attempts     INT NOT NULL,
  looks        INT NOT NULL,
  remote       TEXT NOT NULL,
  reason       VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin,
  reason_text  TEXT,
  remote_id    VARCHAR(200),
  permalink    TEXT,
  sent_at      DATETIME(6),
  published_at DATETIME(6),
  changed_at   DATETIME(6) NOT NULL,
  CONSTRAINT publication_once UNIQUE (variant, revision)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE INDEX publication_wake ON publication (state, wake_at);
CREATE INDEX publication_workspace ON publication (workspace, due_at);
CREATE INDEX publication_post ON publication (post);
CREATE INDEX publication_token ON publication (token);

CREATE TABLE attempt (
  publication CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number      INT NOT NULL,
  job         VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  started_at  DATETIME(6) NOT NULL,
  ended_at    DATETIME(6),
  outcome     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin,
  detail      TEXT,
  PRIMARY KEY (publication, number)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE pause (
  workspace VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  reason    TEXT NOT NULL,
  person    VARCHAR(200) NOT NULL,
  since     DATETIME(6) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
