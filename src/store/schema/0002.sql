-- Which state of the register this is: one row that every transaction changes. It names
-- the state before and this one, so that a log tells which state it was begun on.
CREATE TABLE generation (
  state TEXT NOT NULL
);

-- Who moved a target date.
ALTER TABLE revision ADD COLUMN author TEXT NOT NULL DEFAULT '';

-- For each table and each plan how many rows there are and the sum of their digests, so
-- that what no program of ours wrote is noticed. Plan 0 is what belongs to none.
CREATE TABLE seal (
  table_name TEXT NOT NULL,
  plan INTEGER NOT NULL,
  sum TEXT NOT NULL,
  row_count BIGINT NOT NULL,
  PRIMARY KEY (table_name, plan)
);
