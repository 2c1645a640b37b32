-- Full-text search, which each database has in its own way.
CREATE VIRTUAL TABLE action_search USING fts5 (
  words,
  tokenize = 'unicode61 remove_diacritics 2'
);
