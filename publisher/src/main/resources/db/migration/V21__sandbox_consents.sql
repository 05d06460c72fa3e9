CREATE TABLE sandbox_grant (
  code      CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  platform  VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  redirect  TEXT NOT NULL,
  challenge VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  scopes    TEXT NOT NULL,
  accounts  TEXT NOT NULL,
  given_at  DATETIME(6) NOT NULL,
  redeemed  BOOLEAN NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE sandbox_token (
  digest     CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  platform   VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account    VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  consent    CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  scopes     TEXT NOT NULL,
  accounts   TEXT NOT NULL,
  given_at   DATETIME(6) NOT NULL,
  expires_at DATETIME(6),
  ended_at   DATETIME(6),
  PRIMARY KEY (platform, digest)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE INDEX sandbox_token_consent ON sandbox_token (consent);

ALTER TABLE sandbox_account ADD COLUMN name VARCHAR(120);
