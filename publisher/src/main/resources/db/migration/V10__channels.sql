CREATE TABLE channel (
  id          CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  workspace   VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  platform    VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name        VARCHAR(120) NOT NULL,
  account     VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  credentials TEXT NOT NULL,
  connected_at DATETIME(6) NOT NULL,
  trouble     TEXT,
  trouble_at  DATETIME(6),
  CONSTRAINT channel_account UNIQUE (workspace, platform, account)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
