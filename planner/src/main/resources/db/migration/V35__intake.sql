CREATE TABLE intake (
  id         CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  workspace  VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  file_name  VARCHAR(255) NOT NULL,
  sha256     CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  bytes      BIGINT NOT NULL,
  person     CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  started_at DATETIME(6) NOT NULL,
  stage      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  worker     CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
  seen_at    DATETIME(6) NOT NULL,
  done       INT NOT NULL,
  total      INT NOT NULL,
  refusal    TEXT,
  sheets     MEDIUMTEXT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE INDEX intake_workspace ON intake (workspace, started_at);

CREATE TABLE intake_arc (
  intake   CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position INT NOT NULL,
  sketch   MEDIUMTEXT NOT NULL,
  verdict  VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  arc      CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
  revision BIGINT,
  changes  MEDIUMTEXT NOT NULL,
  findings TEXT NOT NULL,
  chosen   BOOLEAN NOT NULL,
  PRIMARY KEY (intake, position),
  CONSTRAINT intake_arc_of_intake FOREIGN KEY (intake) REFERENCES intake (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE intake_row (
  intake    CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position  INT NOT NULL,
  written   MEDIUMTEXT NOT NULL,
  choice    VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin,
  verdict   VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  unit      CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  post      CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
  variant   CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
  revision  BIGINT,
  changes   MEDIUMTEXT NOT NULL,
  findings  MEDIUMTEXT NOT NULL,
  warnings  INT NOT NULL,
  missing_media BOOLEAN NOT NULL,
  chosen    BOOLEAN NOT NULL,
  PRIMARY KEY (intake, position),
  CONSTRAINT intake_row_of_intake FOREIGN KEY (intake) REFERENCES intake (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE INDEX intake_row_verdict ON intake_row (intake, verdict, position);
CREATE INDEX intake_row_unit ON intake_row (intake, unit);

-- which row of which file a variant came from, so that the same row never comes in twice
CREATE TABLE intake_origin (
  variant   CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  workspace VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  post      CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  intake    CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  written   MEDIUMTEXT NOT NULL,
  choice    VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin,
  print     CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  arc_key   CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title_key CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text_key  CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  channel   CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language  VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  local_at  DATETIME(6) NOT NULL,
  missing_media BOOLEAN NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE INDEX intake_origin_arc ON intake_origin (workspace, arc_key);
CREATE INDEX intake_origin_title ON intake_origin (workspace, title_key);

CREATE TABLE intake_arc_origin (
  arc       CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  workspace VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  arc_key   CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sketch    MEDIUMTEXT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE INDEX intake_arc_origin_key ON intake_arc_origin (workspace, arc_key);

-- locked while something is taken, so that two imports of the same row come one after the other
CREATE TABLE intake_turn (
  workspace VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
