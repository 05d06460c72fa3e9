CREATE TABLE chain_checkpoint (
  workspace  VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sequence   BIGINT NOT NULL,
  hash       CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  at         DATETIME(6) NOT NULL,
  public_key VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  signature  VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (workspace, sequence)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
