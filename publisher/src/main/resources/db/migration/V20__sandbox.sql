CREATE TABLE sandbox_account (
  platform  VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account   VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  behaviour VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  token     CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ended     CHAR(64) CHARACTER SET ascii COLLATE ascii_bin,
  PRIMARY KEY (platform, account)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE sandbox_draft (
  platform VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id       VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account  VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  stage    VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content  MEDIUMTEXT NOT NULL,
  made_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (platform, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE sandbox_post (
  number   BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  platform VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account  VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id       VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title    TEXT NOT NULL,
  text     MEDIUMTEXT NOT NULL,
  link     TEXT NOT NULL,
  media    MEDIUMTEXT NOT NULL,
  shown_at DATETIME(6) NOT NULL,
  CONSTRAINT sandbox_post_once UNIQUE (platform, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE INDEX sandbox_post_account ON sandbox_post (platform, account, shown_at);

CREATE TABLE sandbox_file (
  id      CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  type    VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  bytes   BIGINT NOT NULL,
  sha256  CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  width   INT,
  height  INT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
