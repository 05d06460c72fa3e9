CREATE TABLE look (
  post      CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person    CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  digest    CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  looked_at DATETIME(6) NOT NULL,
  content   MEDIUMTEXT NOT NULL,
  PRIMARY KEY (post, person, digest)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
