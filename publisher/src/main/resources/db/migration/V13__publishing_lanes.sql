ALTER TABLE channel ADD COLUMN rests_until DATETIME(6);

CREATE INDEX publication_lane ON publication (channel, state, wake_at);
CREATE INDEX publication_miss ON publication (state, miss_at);
CREATE INDEX publication_due ON publication (state, due_at);
CREATE INDEX publication_board ON publication (workspace, state, due_at);
DROP INDEX publication_workspace ON publication;

CREATE INDEX batch_execution_age ON BATCH_JOB_EXECUTION (CREATE_TIME);
