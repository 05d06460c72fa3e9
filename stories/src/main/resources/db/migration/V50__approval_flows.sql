-- scope: an arc, or * for the workspace
CREATE TABLE approval_flow (
  workspace  VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  scope      CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  steps      TEXT NOT NULL,
  revision   BIGINT NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (workspace, scope)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE absence (
  workspace VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person    CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  deputy    CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_at   DATETIME(6) NOT NULL,
  until_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (workspace, person)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE INDEX absence_deputy ON absence (deputy, workspace);

CREATE TABLE emergency_release (
  review      CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  workspace   VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  checked_by  CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
  name        VARCHAR(200),
  checked_at  DATETIME(6),
  in_order    BOOLEAN,
  comment     TEXT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE INDEX emergency_release_open ON emergency_release (workspace, checked_at);
