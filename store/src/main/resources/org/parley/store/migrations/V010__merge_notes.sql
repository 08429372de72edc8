-- SPDX-License-Identifier: Apache-2.0
-- What a merge notes for the next one, so that new pages are brought together with the record
-- without reading the rest of it.

-- Pages that were put since a merge took them up; written with the page.
CREATE TABLE unmerged (
  page TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE merge_notes (
  key   INTEGER PRIMARY KEY, -- in merge_keys
  shelf TEXT NOT NULL,       -- what kind of note it is, as the record module names it
  id    TEXT NOT NULL,
  note  BLOB NOT NULL,       -- as the record module writes it
  keys  BLOB NOT NULL,       -- those of merge_keys, eight bytes each
  UNIQUE (shelf, id)
) STRICT;

CREATE TABLE merge_keys (
  key  INTEGER NOT NULL,
  note INTEGER NOT NULL, -- key in merge_notes
  PRIMARY KEY (key, note)
) STRICT, WITHOUT ROWID;

-- An earlier merge left no notes: the next one brings everything together anew. Until then what it
-- wrote stays.
INSERT INTO unmerged SELECT id FROM pages;
UPDATE state SET revision = revision + (SELECT count(*) > 0 FROM pages);
