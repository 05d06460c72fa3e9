-- Who held which role where when the identity provider last said so.
CREATE TABLE membership (
  person    CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  workspace VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  role      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (workspace, role, person)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE INDEX membership_person ON membership (person);

ALTER TABLE person ADD COLUMN email VARCHAR(320);
