CREATE INDEX audit_actor ON audit_entry (workspace, actor, sequence);
CREATE INDEX audit_verb ON audit_entry (workspace, verb, sequence);
CREATE INDEX audit_at ON audit_entry (workspace, at);
