CREATE TABLE template (
  id        CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  workspace VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  revision  BIGINT NOT NULL,
  name      VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  body      TEXT NOT NULL,
  CONSTRAINT template_name UNIQUE (workspace, name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
