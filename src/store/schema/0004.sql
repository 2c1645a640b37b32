-- What an import was not sure of in the plan as a whole.
ALTER TABLE plan ADD COLUMN review TEXT NOT NULL DEFAULT '[]';
