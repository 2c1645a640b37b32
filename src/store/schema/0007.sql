-- A plan as it was when it was submitted or published: its JSON, compressed, with the checksum
-- of what that was before.
CREATE TABLE version (
  plan INTEGER NOT NULL REFERENCES plan (number),
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  day TEXT,
  author TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (plan, id)
);
