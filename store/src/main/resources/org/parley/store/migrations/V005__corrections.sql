-- SPDX-License-Identifier: Apache-2.0
-- Corrections are a log that only grows; what they make of rows of pages is kept with the merge.

-- Decisions on actors become corrections as all others are.
UPDATE corrections
SET row = json_object(
  'id', id,
  'target', 'actor:' || (json_extract(row, '$.change') ->> '$.one'),
  'change', json(CASE json_extract(row, '$.change') ->> '$.kind'
    WHEN 'same' THEN json_object(
      'op', 'join', 'with', 'actor:' || (json_extract(row, '$.change') ->> '$.other'))
    WHEN 'different' THEN json_object(
      'op', 'part', 'from', 'actor:' || (json_extract(row, '$.change') ->> '$.other'))
    ELSE json_object(
      'op', 'set', 'field', 'name', 'value', json_extract(row, '$.change') ->> '$.other')
  END),
  'author', row ->> '$.author',
  'at', row ->> '$.at',
  'note', row ->> '$.note')
WHERE id LIKE 'actor:%' AND json_type(row, '$.change') = 'text';

CREATE TRIGGER corrections_are_not_changed BEFORE UPDATE ON corrections
BEGIN SELECT RAISE(ABORT, 'a correction is never changed: add one that undoes it'); END;

CREATE TRIGGER corrections_are_not_removed BEFORE DELETE ON corrections
BEGIN SELECT RAISE(ABORT, 'a correction is never removed: add one that undoes it'); END;

-- Rows of pages as people corrected them; without a row, somebody struck it.
CREATE TABLE corrected_rows (
  kind TEXT NOT NULL,
  id   TEXT NOT NULL,
  row  TEXT,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE correction_outcomes (
  ordinal INTEGER PRIMARY KEY,
  row     TEXT NOT NULL
) STRICT;

-- Stories as the machine cut a page, where people moved the borders.
CREATE TABLE machine_cuts (
  page    TEXT PRIMARY KEY REFERENCES pages (id) ON DELETE CASCADE,
  stories TEXT NOT NULL
) STRICT, WITHOUT ROWID;

UPDATE state SET revision = revision + (SELECT count(*) > 0 FROM corrections);
