-- Answers to writes that were sent with an Idempotency-Key, for a day. Not copied or compared: they
-- say nothing that is not elsewhere.
CREATE TABLE answers (
  scope TEXT NOT NULL,
  name TEXT NOT NULL,
  question TEXT NOT NULL,
  status INTEGER NOT NULL,
  headers TEXT NOT NULL,
  body TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (scope, name)
) STRICT;
CREATE INDEX answers_by_time ON answers (at);
