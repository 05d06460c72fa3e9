-- as long as the longest that a platform takes, in letters of up to four bytes
ALTER TABLE variant MODIFY COLUMN text MEDIUMTEXT NOT NULL;
ALTER TABLE template MODIFY COLUMN body MEDIUMTEXT NOT NULL;
