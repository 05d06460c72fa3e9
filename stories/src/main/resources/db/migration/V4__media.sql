CREATE TABLE media_item (
  id         CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  workspace  VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name       VARCHAR(200) NOT NULL,
  type       VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  bytes      BIGINT NOT NULL,
  sha256     CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  width      INT,
  height     INT,
  duration_ms BIGINT,
  added_by   CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  added_at   DATETIME(6) NOT NULL,
  CONSTRAINT media_bytes UNIQUE (workspace, sha256)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE INDEX media_name ON media_item (workspace, name);
