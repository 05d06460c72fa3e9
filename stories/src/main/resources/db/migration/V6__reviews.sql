CREATE TABLE review (
  id           CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  workspace    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  post         CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  revision     BIGINT NOT NULL,
  digest       CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  digests      TEXT NOT NULL,
  flow         TEXT NOT NULL,
  approvals_needed INT NOT NULL,
  submitted_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  submitted_at DATETIME(6) NOT NULL,
  due_at       DATETIME(6) NOT NULL,
  reason       TEXT NOT NULL,
  voided_at    DATETIME(6),
  voided_because VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin,
  live_post    CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
  CONSTRAINT review_live UNIQUE (live_post)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE INDEX review_workspace ON review (workspace, live_post);
CREATE INDEX review_post ON review (post, submitted_at);

CREATE TABLE decision (
  review     CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person     CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  step       INT NOT NULL,
  verdict    VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  comment    TEXT NOT NULL,
  digest     CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  issuer     VARCHAR(255) NOT NULL,
  subject    VARCHAR(255) NOT NULL,
  name       VARCHAR(200) NOT NULL,
  auth_time  DATETIME(6),
  acr        VARCHAR(120),
  decided_at DATETIME(6) NOT NULL,
  PRIMARY KEY (review, person)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
