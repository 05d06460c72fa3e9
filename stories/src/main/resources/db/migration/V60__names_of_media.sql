CREATE TABLE media_name (
  media    CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name     VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  given_at DATETIME(6) NOT NULL,
  PRIMARY KEY (media, name),
  CONSTRAINT item_of_name FOREIGN KEY (media) REFERENCES media_item (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO media_name (media, name, given_at) SELECT id, name, added_at FROM media_item;
