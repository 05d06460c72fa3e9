CREATE TABLE sandbox_trouble (
  number     BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  platform   VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account    VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  calls      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount     INT NOT NULL,
  times_left INT,
  percent    INT NOT NULL,
  seed       BIGINT NOT NULL,
  met        INT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE INDEX sandbox_trouble_account ON sandbox_trouble (platform, account);

ALTER TABLE sandbox_account DROP COLUMN behaviour;
ALTER TABLE sandbox_account ADD COLUMN ending VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin;
