-- What the identity provider has called off: one session ("sid ..."), or every session of a person ("sub ...").
CREATE TABLE ended_sign_in (
  issuer   VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  named    VARCHAR(260) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  ended_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (issuer, named)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE INDEX ended_sign_in_at ON ended_sign_in (ended_at);
