-- what came from an earlier version of the plan and is no longer in it
ALTER TABLE intake ADD COLUMN leftovers MEDIUMTEXT;
UPDATE intake SET leftovers = '[]';
ALTER TABLE intake MODIFY COLUMN leftovers MEDIUMTEXT NOT NULL;
