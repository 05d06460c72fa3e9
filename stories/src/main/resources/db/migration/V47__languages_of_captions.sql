ALTER TABLE variant_media ADD COLUMN language VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin;
