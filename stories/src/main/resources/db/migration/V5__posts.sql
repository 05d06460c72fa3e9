CREATE TABLE post (
  id        CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  workspace VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  revision  BIGINT NOT NULL,
  arc       CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  beat      CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
  title     VARCHAR(300) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  CONSTRAINT post_of_arc FOREIGN KEY (arc) REFERENCES arc (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE INDEX post_workspace ON post (workspace, arc);

CREATE TABLE variant (
  id        CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  post      CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position  INT NOT NULL,
  channel   CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language  VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title     TEXT NOT NULL,
  text      TEXT NOT NULL,
  template  CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
  link      TEXT NOT NULL,
  media     TEXT NOT NULL,
  local_at  DATETIME(6) NOT NULL,
  zone      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  due_at    DATETIME(6) NOT NULL,
  CONSTRAINT variant_of_post FOREIGN KEY (post) REFERENCES post (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE INDEX variant_due ON variant (due_at);
CREATE INDEX variant_template ON variant (template);

CREATE TABLE post_author (
  post   CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (post, person)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE post_history (
  post       CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  revision   BIGINT NOT NULL,
  changed_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  content    MEDIUMTEXT NOT NULL,
  PRIMARY KEY (post, revision)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
