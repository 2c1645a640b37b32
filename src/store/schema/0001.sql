-- The register. Each record is one row, named by the number of its plan and its
-- own id, so that a copy of a plan can keep the ids of its records.
-- Days are YYYY-MM-DD, words of a fixed set are their JSON words, and lists of
-- texts are JSON arrays.

CREATE TABLE plan (
  number INTEGER NOT NULL PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  submitted TEXT,
  published TEXT,
  not_before TEXT,
  state TEXT NOT NULL,
  edition TEXT NOT NULL,
  front TEXT NOT NULL,
  introduction TEXT NOT NULL,
  running_note TEXT NOT NULL,
  column_titles TEXT NOT NULL,
  unplaced TEXT NOT NULL,
  extra TEXT NOT NULL,
  -- Counts every step, so that nobody overwrites what they have not seen.
  version INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0,
  -- Derived, for lists.
  recommendation_count INTEGER NOT NULL DEFAULT 0,
  action_count INTEGER NOT NULL DEFAULT 0,
  review_count INTEGER NOT NULL DEFAULT 0,
  organisation_folded TEXT NOT NULL DEFAULT '',
  title_folded TEXT NOT NULL DEFAULT ''
);

CREATE INDEX plan_by_organisation ON plan (organisation_folded, title_folded, number);

CREATE TABLE organisation (
  plan INTEGER NOT NULL REFERENCES plan (number),
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  kind TEXT NOT NULL,
  extra TEXT NOT NULL,
  PRIMARY KEY (plan, id)
);

CREATE TABLE inspection (
  plan INTEGER NOT NULL REFERENCES plan (number),
  id TEXT NOT NULL,
  inspectorate TEXT NOT NULL,
  title TEXT NOT NULL,
  report_published TEXT,
  extra TEXT NOT NULL,
  PRIMARY KEY (plan, id)
);

CREATE TABLE definition (
  plan INTEGER NOT NULL REFERENCES plan (number),
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  term TEXT NOT NULL,
  definition TEXT NOT NULL,
  comment TEXT NOT NULL,
  PRIMARY KEY (plan, id)
);

CREATE TABLE recommendation (
  plan INTEGER NOT NULL REFERENCES plan (number),
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  number TEXT NOT NULL,
  paragraph TEXT NOT NULL,
  addressee TEXT NOT NULL,
  addressee_stated INTEGER NOT NULL,
  text TEXT NOT NULL,
  repeated INTEGER NOT NULL,
  repeats TEXT NOT NULL,
  response TEXT NOT NULL,
  response_words TEXT NOT NULL,
  reasons TEXT NOT NULL,
  explanation TEXT NOT NULL,
  part_agreed TEXT NOT NULL,
  judgement TEXT NOT NULL,
  unplaced_owners TEXT NOT NULL,
  unplaced_targets TEXT NOT NULL,
  unplaced_text TEXT NOT NULL,
  review TEXT NOT NULL,
  extra TEXT NOT NULL,
  PRIMARY KEY (plan, id)
);

CREATE TABLE item (
  plan INTEGER NOT NULL,
  id TEXT NOT NULL,
  recommendation TEXT NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  depth INTEGER NOT NULL,
  text TEXT NOT NULL,
  owners TEXT NOT NULL,
  target TEXT NOT NULL,
  role TEXT,
  label TEXT,
  progress TEXT,
  completed_on TEXT,
  baseline TEXT,
  verified_on TEXT,
  verified_by TEXT,
  verified_adequate INTEGER,
  verified_text TEXT,
  unit TEXT,
  baseline_value DOUBLE PRECISION,
  goal DOUBLE PRECISION,
  extra TEXT NOT NULL,
  PRIMARY KEY (plan, id),
  FOREIGN KEY (plan, recommendation) REFERENCES recommendation (plan, id)
    DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX item_by_recommendation ON item (plan, recommendation, position);

CREATE TABLE revision (
  plan INTEGER NOT NULL,
  id TEXT NOT NULL,
  item TEXT NOT NULL,
  position INTEGER NOT NULL,
  day TEXT,
  words_before TEXT NOT NULL,
  words_after TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (plan, id),
  FOREIGN KEY (plan, item) REFERENCES item (plan, id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX revision_by_item ON revision (plan, item, position);

CREATE TABLE action_update (
  plan INTEGER NOT NULL,
  id TEXT NOT NULL,
  item TEXT NOT NULL,
  position INTEGER NOT NULL,
  day TEXT,
  author TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (plan, id),
  FOREIGN KEY (plan, item) REFERENCES item (plan, id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX action_update_by_item ON action_update (plan, item, position);

CREATE TABLE evidence (
  plan INTEGER NOT NULL,
  id TEXT NOT NULL,
  action_update TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  size BIGINT NOT NULL,
  sha256 TEXT NOT NULL,
  link TEXT NOT NULL,
  PRIMARY KEY (plan, id),
  FOREIGN KEY (plan, action_update) REFERENCES action_update (plan, id)
    DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX evidence_by_update ON evidence (plan, action_update, position);

CREATE TABLE reading (
  plan INTEGER NOT NULL,
  id TEXT NOT NULL,
  item TEXT NOT NULL,
  position INTEGER NOT NULL,
  day TEXT,
  value DOUBLE PRECISION,
  PRIMARY KEY (plan, id),
  FOREIGN KEY (plan, item) REFERENCES item (plan, id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX reading_by_item ON reading (plan, item, position);

-- The file that a plan was imported from.
CREATE TABLE source (
  plan INTEGER NOT NULL PRIMARY KEY REFERENCES plan (number),
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL
);

CREATE INDEX source_by_sha256 ON source (sha256);

CREATE TABLE source_row (
  plan INTEGER NOT NULL REFERENCES source (plan),
  position INTEGER NOT NULL,
  recommendation TEXT NOT NULL,
  cells TEXT NOT NULL,
  PRIMARY KEY (plan, position)
);

-- The history: every step, and what each record was before and after it. A step
-- that was undone stays; one that can no longer be redone is dropped, and stays
-- too.
CREATE TABLE step (
  id INTEGER NOT NULL PRIMARY KEY,
  plan INTEGER NOT NULL REFERENCES plan (number),
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  state TEXT NOT NULL,
  -- Of an undo or a redo: which step.
  step INTEGER REFERENCES step (id)
);

CREATE INDEX step_by_plan ON step (plan, state, id);

CREATE TABLE change (
  step INTEGER NOT NULL REFERENCES step (id),
  position INTEGER NOT NULL,
  record TEXT NOT NULL,
  id TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (step, position)
);

-- One checksum for each recommendation of a plan, and one, with no
-- recommendation, for the rest of it.
CREATE TABLE checksum (
  plan INTEGER NOT NULL REFERENCES plan (number),
  recommendation TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (plan, recommendation)
);

-- Every spelling of an owner that a plan ever used.
CREATE TABLE owner (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  merged_into TEXT REFERENCES owner (id)
);

-- Derived, for lists across plans: the actions that count, with what is in force.
CREATE TABLE action_index (
  id INTEGER NOT NULL PRIMARY KEY,
  plan INTEGER NOT NULL REFERENCES plan (number),
  recommendation TEXT NOT NULL,
  recommendation_position INTEGER NOT NULL,
  item TEXT NOT NULL,
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
  completed_on TEXT
);

CREATE INDEX action_index_by_place ON action_index (plan, recommendation_position, position);
CREATE INDEX action_index_by_recommendation ON action_index (plan, recommendation);
CREATE INDEX action_index_by_due ON action_index (due, progress);
