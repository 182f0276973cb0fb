CREATE TABLE meta (
  name TEXT COLLATE "C" PRIMARY KEY,
  value TEXT COLLATE "C" NOT NULL
);

-- One row. Whoever adds changes updates it first, so numbers are given in the order of commits.
CREATE TABLE head (
  one BIGINT PRIMARY KEY CHECK (one = 1),
  seq BIGINT NOT NULL
);
INSERT INTO head (one, seq) VALUES (1, 0);

CREATE TABLE organisations (
  id TEXT COLLATE "C" PRIMARY KEY,
  name TEXT COLLATE "C" NOT NULL,
  kind TEXT COLLATE "C" NOT NULL,
  country TEXT COLLATE "C" NOT NULL,
  licence_number TEXT COLLATE "C",
  licence_authority TEXT COLLATE "C",
  licence_expires_on TEXT COLLATE "C",
  tier TEXT COLLATE "C" NOT NULL,
  standing TEXT COLLATE "C" NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE TABLE keys (
  id TEXT COLLATE "C" PRIMARY KEY,
  role TEXT COLLATE "C" NOT NULL,
  organisation TEXT COLLATE "C" REFERENCES organisations (id),
  secret_hash TEXT COLLATE "C" NOT NULL,
  origins TEXT COLLATE "C" NOT NULL,
  expires_on TEXT COLLATE "C",
  created_at BIGINT NOT NULL,
  revoked_at BIGINT
);

CREATE TABLE uploads (
  id TEXT COLLATE "C" PRIMARY KEY,
  organisation TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
  actor TEXT COLLATE "C" NOT NULL,
  status TEXT COLLATE "C" NOT NULL,
  mode TEXT COLLATE "C" NOT NULL,
  dry_run BIGINT NOT NULL,
  confirmed BIGINT NOT NULL,
  content_type TEXT COLLATE "C",
  file_name TEXT COLLATE "C",
  language TEXT COLLATE "C",
  node TEXT COLLATE "C" NOT NULL,
  headers TEXT COLLATE "C" NOT NULL,
  row_count BIGINT NOT NULL,
  created BIGINT NOT NULL,
  updated BIGINT NOT NULL,
  unchanged BIGINT NOT NULL,
  rejected BIGINT NOT NULL,
  withdrawn BIGINT NOT NULL,
  problems TEXT COLLATE "C" NOT NULL,
  created_at BIGINT NOT NULL,
  finished_at BIGINT,
  seq BIGINT NOT NULL
);
CREATE INDEX uploads_by_organisation ON uploads (organisation, created_at);
CREATE INDEX uploads_by_status ON uploads (status);

CREATE TABLE upload_rows (
  upload TEXT COLLATE "C" NOT NULL REFERENCES uploads (id),
  number BIGINT NOT NULL,
  external_id TEXT COLLATE "C",
  outcome TEXT COLLATE "C" NOT NULL,
  opportunity TEXT COLLATE "C",
  problems TEXT COLLATE "C" NOT NULL,
  flags TEXT COLLATE "C" NOT NULL,
  cells TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (upload, number)
);

CREATE TABLE opportunities (
  id TEXT COLLATE "C" PRIMARY KEY,
  organisation TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
  external_id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  offer TEXT COLLATE "C" NOT NULL,
  digest TEXT COLLATE "C" NOT NULL,
  likeness TEXT COLLATE "C" NOT NULL,
  publication TEXT COLLATE "C" NOT NULL,
  expires_on TEXT COLLATE "C" NOT NULL,
  flags TEXT COLLATE "C" NOT NULL,
  risk BIGINT NOT NULL,
  upload TEXT COLLATE "C",
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  UNIQUE (organisation, external_id)
);
CREATE INDEX opportunities_by_publication ON opportunities (publication, expires_on);
CREATE INDEX opportunities_by_queue ON opportunities (publication, risk, created_at);
CREATE INDEX opportunities_by_likeness ON opportunities (likeness);

CREATE TABLE versions (
  opportunity TEXT COLLATE "C" NOT NULL REFERENCES opportunities (id),
  version BIGINT NOT NULL,
  offer TEXT COLLATE "C" NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (opportunity, version)
);

CREATE TABLE decisions (
  id TEXT COLLATE "C" PRIMARY KEY,
  opportunity TEXT COLLATE "C" NOT NULL REFERENCES opportunities (id),
  version BIGINT NOT NULL,
  action TEXT COLLATE "C" NOT NULL,
  reason TEXT COLLATE "C" NOT NULL,
  text TEXT COLLATE "C" NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  at BIGINT NOT NULL
);
CREATE INDEX decisions_by_opportunity ON decisions (opportunity, at);

CREATE TABLE reports (
  id TEXT COLLATE "C" PRIMARY KEY,
  opportunity TEXT COLLATE "C" NOT NULL REFERENCES opportunities (id),
  reason TEXT COLLATE "C" NOT NULL,
  text TEXT COLLATE "C" NOT NULL,
  state TEXT COLLATE "C" NOT NULL,
  at BIGINT NOT NULL
);
CREATE INDEX reports_by_opportunity ON reports (opportunity, at);

-- Only ever added to.
CREATE TABLE audit (
  id TEXT COLLATE "C" PRIMARY KEY,
  at BIGINT NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  action TEXT COLLATE "C" NOT NULL,
  subject TEXT COLLATE "C" NOT NULL,
  detail TEXT COLLATE "C" NOT NULL
);
CREATE INDEX audit_by_time ON audit (at, id);
CREATE FUNCTION audit_is_only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the audit log is only added to'; END $$;
CREATE TRIGGER audit_stays_as_written BEFORE UPDATE OR DELETE ON audit
FOR EACH ROW EXECUTE FUNCTION audit_is_only_added_to();

CREATE TABLE changes (
  seq BIGINT PRIMARY KEY,
  opportunity TEXT COLLATE "C" NOT NULL,
  what TEXT COLLATE "C" NOT NULL,
  at BIGINT NOT NULL
);
CREATE INDEX changes_by_opportunity ON changes (opportunity, at);
