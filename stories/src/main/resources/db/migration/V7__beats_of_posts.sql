-- 150 and 250 characters as people count them may be twice as many as H2 counts
ALTER TABLE arc MODIFY COLUMN name VARCHAR(300) NOT NULL;
ALTER TABLE arc MODIFY COLUMN owner VARCHAR(300) NOT NULL;
ALTER TABLE beat MODIFY COLUMN name VARCHAR(300) NOT NULL;
ALTER TABLE post MODIFY COLUMN title VARCHAR(500) NOT NULL;

CREATE INDEX post_beat ON post (beat);

-- a beat that is removed lets go of its posts, whoever removes it and whatever is written at the same moment
ALTER TABLE post ADD CONSTRAINT post_of_beat FOREIGN KEY (beat) REFERENCES beat (id) ON DELETE SET NULL;
