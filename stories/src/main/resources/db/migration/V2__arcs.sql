CREATE TABLE arc (
  id          CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  workspace   VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  revision    BIGINT NOT NULL,
  name        VARCHAR(200) NOT NULL,
  shape       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  goal        TEXT NOT NULL,
  target      TEXT NOT NULL,
  audience    TEXT NOT NULL,
  key_message TEXT NOT NULL,
  colour      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  owner       VARCHAR(200) NOT NULL,
  starts_on   DATE NOT NULL,
  ends_on     DATE NOT NULL,
  event_on    DATE,
  archived_at DATETIME(6)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE INDEX arc_workspace ON arc (workspace, starts_on);

CREATE TABLE beat (
  id        CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  arc       CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position  INT NOT NULL,
  name      VARCHAR(200) NOT NULL,
  kind      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  tension   INT NOT NULL,
  starts_on DATE NOT NULL,
  ends_on   DATE NOT NULL,
  CONSTRAINT beat_of_arc FOREIGN KEY (arc) REFERENCES arc (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
