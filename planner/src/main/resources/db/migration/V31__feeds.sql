CREATE TABLE feed (
  id          CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  workspace   VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person      CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  arc         CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
  shows       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language    VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  secret_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  made_at     DATETIME(6) NOT NULL,
  fetched_at  DATETIME(6),
  CONSTRAINT feed_secret UNIQUE (secret_hash)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE INDEX feed_owner ON feed (workspace, person);
