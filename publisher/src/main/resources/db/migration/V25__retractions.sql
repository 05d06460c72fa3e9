CREATE TABLE retraction (
  publication CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  because     TEXT NOT NULL,
  asked_by    VARCHAR(200) NOT NULL,
  asked_at    DATETIME(6) NOT NULL,
  proof       TEXT,
  proved_by   VARCHAR(200)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
