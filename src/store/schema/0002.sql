-- Which state of the register this is: one row that every transaction changes. It names
-- the state before and this one, so that a log tells which state it was begun on.
CREATE TABLE generation (
  state TEXT NOT NULL
);

-- Who moved a target date.
ALTER TABLE revision ADD COLUMN author TEXT NOT NULL DEFAULT '';
