CREATE TABLE channel_quota (
  channel CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  seconds BIGINT NOT NULL,
  most    INT NOT NULL,
  used    INT NOT NULL,
  read_at DATETIME(6) NOT NULL,
  PRIMARY KEY (channel, name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE publication_measure (
  publication CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name        VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount      BIGINT NOT NULL,
  measured_at DATETIME(6) NOT NULL,
  PRIMARY KEY (publication, name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

ALTER TABLE publication ADD COLUMN measure_at DATETIME(6);
CREATE INDEX publication_measure_due ON publication (measure_at);
