CREATE TABLE variant_media (
  variant          CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position         INT NOT NULL,
  media            CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  alternative_text TEXT NOT NULL,
  PRIMARY KEY (variant, position),
  CONSTRAINT media_of_variant FOREIGN KEY (variant) REFERENCES variant (id) ON DELETE CASCADE,
  CONSTRAINT variant_of_media FOREIGN KEY (media) REFERENCES media_item (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

ALTER TABLE variant DROP COLUMN media;
