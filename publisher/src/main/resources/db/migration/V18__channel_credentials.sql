ALTER TABLE channel ADD COLUMN expires_at DATETIME(6);
ALTER TABLE channel ADD COLUMN consent_ends_at DATETIME(6);
ALTER TABLE channel ADD COLUMN renew_at DATETIME(6);
ALTER TABLE channel ADD COLUMN renewal_failures INT DEFAULT 0 NOT NULL;
ALTER TABLE channel ADD COLUMN renewing_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin;
ALTER TABLE channel ADD COLUMN renewing_until DATETIME(6);
ALTER TABLE channel ADD COLUMN checked_at DATETIME(6);
ALTER TABLE channel ADD COLUMN missing VARCHAR(1000) DEFAULT '' NOT NULL;
ALTER TABLE channel ADD COLUMN warned_days INT;
ALTER TABLE channel ADD COLUMN disconnected_at DATETIME(6);

CREATE INDEX channel_renewal ON channel (renew_at);
