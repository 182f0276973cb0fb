-- Answers to writes that were sent with an Idempotency-Key, for a day. Not copied or compared: they
-- say nothing that is not elsewhere.
CREATE TABLE answers (
  scope TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  question TEXT COLLATE "C" NOT NULL,
  status BIGINT NOT NULL,
  headers TEXT COLLATE "C" NOT NULL,
  body TEXT COLLATE "C" NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (scope, name)
);
CREATE INDEX answers_by_time ON answers (at);
