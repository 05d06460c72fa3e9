-- What people are told: kept until it is sent; what has been sent keeps only that it was, so that it is never told again.
CREATE TABLE telling (
  id          CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  person      CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  workspace   VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  occasion    VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  thing       VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject     VARCHAR(1000),
  path        VARCHAR(200),
  daily       BOOLEAN NOT NULL,
  made_at     DATETIME(6) NOT NULL,
  send_at     DATETIME(6),
  attempts    INT NOT NULL,
  claim       CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
  lease_until DATETIME(6),
  CONSTRAINT telling_once UNIQUE (person, occasion, thing)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- send_at is null for what needs no sending any more
CREATE INDEX telling_due ON telling (send_at);
CREATE INDEX telling_claim ON telling (claim);

CREATE TABLE telling_choice (
  person    CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  workspace VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  occasion  VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  pace      VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (person, workspace, occasion)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE telling_language (
  person    CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  workspace VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language  VARCHAR(35) NOT NULL,
  PRIMARY KEY (person, workspace)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
