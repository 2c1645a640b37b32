-- What lists show of a plan in the row of each of its actions, as one number: derived.
ALTER TABLE plan ADD COLUMN list_version BIGINT NOT NULL DEFAULT 0;

DROP INDEX plan_by_organisation;
CREATE INDEX plan_by_organisation ON plan (organisation_folded, title_folded, number, list_version);

-- An action stays the same row while it is edited, and has another version when anything
-- changed that lists show of it.
ALTER TABLE action_index RENAME TO action_index_before;

CREATE TABLE action_index (
  id INTEGER NOT NULL PRIMARY KEY,
  plan INTEGER NOT NULL REFERENCES plan (number),
  item TEXT NOT NULL,
  version BIGINT NOT NULL,
  recommendation TEXT NOT NULL,
  recommendation_position INTEGER NOT NULL,
  position INTEGER NOT NULL,
  number TEXT NOT NULL,
  label TEXT NOT NULL,
  text TEXT NOT NULL,
  owners TEXT NOT NULL,
  owners_folded TEXT NOT NULL,
  target TEXT NOT NULL,
  reference TEXT,
  start TEXT,
  due TEXT,
  recognised INTEGER NOT NULL,
  ongoing INTEGER NOT NULL,
  progress TEXT NOT NULL,
  completed_on TEXT,
  UNIQUE (plan, item)
);

INSERT INTO action_index
  SELECT id, plan, item, 0, recommendation, recommendation_position, position, number, label, text,
    owners, owners_folded, target, reference, start, due, recognised, ongoing, progress, completed_on
  FROM action_index_before
  WHERE id IN (SELECT MIN(id) FROM action_index_before GROUP BY plan, item);

DROP TABLE action_index_before;

-- Each in an order in which actions are listed, with what a list asks of every row.
CREATE INDEX action_index_by_place ON action_index
  (plan, recommendation_position, position, due, progress, owners_folded, item, version);
CREATE INDEX action_index_by_due ON action_index
  (due, plan, recommendation_position, position, progress, owners_folded, item, version);
CREATE INDEX action_index_by_owner ON action_index
  (owners_folded, due, plan, recommendation_position, position, progress, item, version);
CREATE INDEX action_index_by_recommendation ON action_index (plan, recommendation);
