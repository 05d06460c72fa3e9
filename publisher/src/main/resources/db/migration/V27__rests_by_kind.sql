-- what keeps uploads waiting does not keep back what is uploaded already
ALTER TABLE channel ADD COLUMN uploads_rest_until DATETIME(6);

CREATE INDEX publication_busy ON publication (channel, lease_until);
CREATE INDEX publication_remote ON publication (channel, remote_id);
