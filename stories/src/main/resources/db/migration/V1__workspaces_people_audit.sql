CREATE TABLE workspace (
  id       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  name     VARCHAR(200) NOT NULL,
  zone     VARCHAR(64)  NOT NULL,
  language VARCHAR(35)  NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE person (
  id      CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  issuer  VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  subject VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  name    VARCHAR(200) NOT NULL,
  seen_at DATETIME(6)  NOT NULL,
  CONSTRAINT person_identity UNIQUE (issuer, subject)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE audit_chain (
  workspace VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  sequence  BIGINT NOT NULL,
  hash      CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE audit_entry (
  workspace     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sequence      BIGINT NOT NULL,
  at            DATETIME(6) NOT NULL,
  actor         CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor_name    VARCHAR(200) NOT NULL,
  verb          VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject       VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  details       TEXT NOT NULL,
  previous_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hash          CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (workspace, sequence)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE INDEX audit_subject ON audit_entry (workspace, subject, sequence);
