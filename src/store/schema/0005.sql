-- What was found about a completion is a record of its own, so that there may be several. The
-- rows get their ids, and the history its share, in heed-schema-records.c.
CREATE TABLE verification (
  plan INTEGER NOT NULL,
  id TEXT NOT NULL,
  item TEXT NOT NULL,
  position INTEGER NOT NULL,
  verified_on TEXT,
  verified_by TEXT NOT NULL,
  adequate INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (plan, id),
  FOREIGN KEY (plan, item) REFERENCES item (plan, id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX verification_by_item ON verification (plan, item, position);

INSERT INTO verification (plan, id, item, position, verified_on, verified_by, adequate, text)
  SELECT plan, id, id, 0, verified_on, verified_by, verified_adequate, verified_text
  FROM item
  WHERE verified_adequate IS NOT NULL;

ALTER TABLE item DROP COLUMN verified_on;
ALTER TABLE item DROP COLUMN verified_by;
ALTER TABLE item DROP COLUMN verified_adequate;
ALTER TABLE item DROP COLUMN verified_text;

-- Members of JSON that nobody knows stay with what they belong to.
UPDATE item SET extra = REPLACE(extra, '"/verification"', '"/verifications/0"') WHERE extra <> '';

-- Beside the word of a judgement stand its day, who judged, and what they said.
ALTER TABLE recommendation ADD COLUMN judged_on TEXT;
ALTER TABLE recommendation ADD COLUMN judged_by TEXT NOT NULL DEFAULT '';
ALTER TABLE recommendation ADD COLUMN judgement_text TEXT NOT NULL DEFAULT '';

-- The type of a file, and who erased its content.
ALTER TABLE evidence ADD COLUMN content_type TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN erased_by TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN erased_on TEXT;

-- The content of files, in pieces of the same size, so that nobody has to hold a file whole. It
-- stays when the evidence is taken back, for it can be done again.
CREATE TABLE evidence_piece (
  plan INTEGER NOT NULL REFERENCES plan (number),
  evidence TEXT NOT NULL,
  position INTEGER NOT NULL,
  content BYTEA NOT NULL,
  PRIMARY KEY (plan, evidence, position)
);

-- What became of one record.
CREATE INDEX change_by_id ON change (id, step);
