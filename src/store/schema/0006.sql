-- The rows over all columns that stand above a recommendation.
ALTER TABLE recommendation ADD COLUMN heading TEXT NOT NULL DEFAULT '';

-- Whether a measure is to be at least or at most its goal; only a measure has one.
ALTER TABLE item ADD COLUMN direction TEXT;
UPDATE item SET direction = 'none' WHERE kind = 'measure';
