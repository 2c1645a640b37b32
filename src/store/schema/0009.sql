-- Whether the inspectorate marks a recommendation as one of those that matter most.
ALTER TABLE recommendation ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;
