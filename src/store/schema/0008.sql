-- Organisations, inspections and owners are records of the register, which plans share. What a
-- plan itself says of its organisation and inspection stays with the plan, linked by the id. Each
-- spelling of an organisation or owner is a row, found by its folded words; one that means the
-- same as another is merged into it, and lists show that name. The rows of before are brought
-- over in heed-schema-shared.c.
ALTER TABLE organisation RENAME TO organisation_before;

CREATE TABLE organisation (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  kind TEXT NOT NULL,
  folded TEXT UNIQUE,
  merged_into TEXT REFERENCES organisation (id)
);

CREATE INDEX organisation_by_merged ON organisation (merged_into);

CREATE TABLE plan_organisation (
  plan INTEGER NOT NULL REFERENCES plan (number),
  id TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  kind TEXT NOT NULL,
  extra TEXT NOT NULL,
  PRIMARY KEY (plan, id)
);

INSERT INTO plan_organisation (plan, id, name, short_name, kind, extra)
  SELECT plan, id, name, short_name, kind, extra FROM organisation_before;

DROP TABLE organisation_before;

CREATE INDEX plan_organisation_by_id ON plan_organisation (id, plan);

ALTER TABLE inspection RENAME TO inspection_before;

CREATE TABLE inspection (
  id TEXT NOT NULL PRIMARY KEY,
  organisation TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  inspectorate TEXT NOT NULL,
  title TEXT NOT NULL,
  report_published TEXT
);

CREATE INDEX inspection_by_organisation ON inspection (organisation, report_published);

CREATE TABLE plan_inspection (
  plan INTEGER NOT NULL REFERENCES plan (number),
  id TEXT NOT NULL REFERENCES inspection (id) DEFERRABLE INITIALLY DEFERRED,
  inspectorate TEXT NOT NULL,
  title TEXT NOT NULL,
  report_published TEXT,
  extra TEXT NOT NULL,
  PRIMARY KEY (plan, id)
);

INSERT INTO plan_inspection (plan, id, inspectorate, title, report_published, extra)
  SELECT plan, id, inspectorate, title, report_published, extra FROM inspection_before;

DROP TABLE inspection_before;

CREATE INDEX plan_inspection_by_id ON plan_inspection (id, plan);

ALTER TABLE owner RENAME TO owner_before;

CREATE TABLE owner (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  folded TEXT UNIQUE,
  merged_into TEXT REFERENCES owner (id)
);

INSERT INTO owner (id, name) SELECT id, name FROM owner_before;

DROP TABLE owner_before;

CREATE INDEX owner_by_merged ON owner (merged_into);

-- Whoever answers for each action of the lists: derived.
CREATE TABLE action_owner (
  plan INTEGER NOT NULL,
  item TEXT NOT NULL,
  position INTEGER NOT NULL,
  owner TEXT NOT NULL REFERENCES owner (id),
  PRIMARY KEY (plan, item, position),
  FOREIGN KEY (plan, item) REFERENCES action_index (plan, item)
);

CREATE INDEX action_owner_by_owner ON action_owner (owner, plan, item);

-- All of them are written anew.
UPDATE action_index SET version = 0;

-- What was done to records of the register, beside the history of each plan.
CREATE TABLE register_step (
  id INTEGER NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  state TEXT NOT NULL,
  step INTEGER REFERENCES register_step (id)
);

CREATE TABLE register_change (
  step INTEGER NOT NULL REFERENCES register_step (id),
  position INTEGER NOT NULL,
  record TEXT NOT NULL,
  id TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (step, position)
);
