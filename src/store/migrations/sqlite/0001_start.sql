CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- One row. Whoever adds changes updates it first, so numbers are given in the order of commits.
CREATE TABLE head (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  seq INTEGER NOT NULL
) STRICT;
INSERT INTO head (one, seq) VALUES (1, 0);

CREATE TABLE organisations (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  country TEXT NOT NULL,
  licence_number TEXT,
  licence_authority TEXT,
  licence_expires_on TEXT,
  tier TEXT NOT NULL,
  standing TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE keys (
  id TEXT PRIMARY KEY,
  role TEXT NOT NULL,
  organisation TEXT REFERENCES organisations (id),
  secret_hash TEXT NOT NULL,
  origins TEXT NOT NULL,
  expires_on TEXT,
  created_at INTEGER NOT NULL,
  revoked_at INTEGER
) STRICT;

CREATE TABLE uploads (
  id TEXT PRIMARY KEY,
  organisation TEXT NOT NULL REFERENCES organisations (id),
  actor TEXT NOT NULL,
  status TEXT NOT NULL,
  mode TEXT NOT NULL,
  dry_run INTEGER NOT NULL,
  confirmed INTEGER NOT NULL,
  content_type TEXT,
  file_name TEXT,
  language TEXT,
  node TEXT NOT NULL,
  headers TEXT NOT NULL,
  row_count INTEGER NOT NULL,
  created INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  withdrawn INTEGER NOT NULL,
  problems TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  finished_at INTEGER,
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX uploads_by_organisation ON uploads (organisation, created_at);
CREATE INDEX uploads_by_status ON uploads (status);

CREATE TABLE upload_rows (
  upload TEXT NOT NULL REFERENCES uploads (id),
  number INTEGER NOT NULL,
  external_id TEXT,
  outcome TEXT NOT NULL,
  opportunity TEXT,
  problems TEXT NOT NULL,
  flags TEXT NOT NULL,
  cells TEXT NOT NULL,
  PRIMARY KEY (upload, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE opportunities (
  id TEXT PRIMARY KEY,
  organisation TEXT NOT NULL REFERENCES organisations (id),
  external_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  offer TEXT NOT NULL,
  digest TEXT NOT NULL,
  likeness TEXT NOT NULL,
  publication TEXT NOT NULL,
  expires_on TEXT NOT NULL,
  flags TEXT NOT NULL,
  risk INTEGER NOT NULL,
  upload TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  UNIQUE (organisation, external_id)
) STRICT;
CREATE INDEX opportunities_by_publication ON opportunities (publication, expires_on);
CREATE INDEX opportunities_by_queue ON opportunities (publication, risk, created_at);
CREATE INDEX opportunities_by_likeness ON opportunities (likeness);

CREATE TABLE versions (
  opportunity TEXT NOT NULL REFERENCES opportunities (id),
  version INTEGER NOT NULL,
  offer TEXT NOT NULL,
  actor TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (opportunity, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE decisions (
  id TEXT PRIMARY KEY,
  opportunity TEXT NOT NULL REFERENCES opportunities (id),
  version INTEGER NOT NULL,
  action TEXT NOT NULL,
  reason TEXT NOT NULL,
  text TEXT NOT NULL,
  actor TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX decisions_by_opportunity ON decisions (opportunity, at);

CREATE TABLE reports (
  id TEXT PRIMARY KEY,
  opportunity TEXT NOT NULL REFERENCES opportunities (id),
  reason TEXT NOT NULL,
  text TEXT NOT NULL,
  state TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX reports_by_opportunity ON reports (opportunity, at);

-- Only ever added to.
CREATE TABLE audit (
  id TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX audit_by_time ON audit (at, id);
CREATE TRIGGER audit_stays_as_written BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;
CREATE TRIGGER audit_keeps_all BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;

CREATE TABLE changes (
  seq INTEGER PRIMARY KEY,
  opportunity TEXT NOT NULL,
  what TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX changes_by_opportunity ON changes (opportunity, at);
