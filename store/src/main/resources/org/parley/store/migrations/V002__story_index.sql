-- What stories are compared by, so that a new one finds those like it without reading the archive.

-- Pages whose stories are not in the index as they are now; written with the page.
CREATE TABLE ungrouped (
  page TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

INSERT INTO ungrouped SELECT id FROM pages;

UPDATE state SET revision = revision + (SELECT count(*) > 0 FROM pages);

-- No reference to stories: a story that is gone stays until its page is grouped again, so that
-- those that point at it can be pointed elsewhere in the same step.
CREATE TABLE story_index (
  key         INTEGER PRIMARY KEY, -- in story_keys
  story       TEXT NOT NULL UNIQUE,
  page        TEXT NOT NULL,
  rank        INTEGER NOT NULL,
  text_hash   INTEGER NOT NULL, -- of the words of its body
  traits      TEXT NOT NULL,    -- as the record module writes them
  copy_of     TEXT, -- a story with most of the same text
  copy_score  INTEGER,
  part_of     TEXT, -- a story with a paragraph of the same text
  part_score  INTEGER,
  event_of    TEXT, -- a story on the same happening
  event_score INTEGER
) STRICT;

CREATE INDEX story_index_by_page ON story_index (page);
CREATE INDEX story_index_by_copy ON story_index (copy_of) WHERE copy_of IS NOT NULL;
CREATE INDEX story_index_by_part ON story_index (part_of) WHERE part_of IS NOT NULL;
CREATE INDEX story_index_by_event ON story_index (event_of) WHERE event_of IS NOT NULL;

-- Under which keys a story can be found; those of the smallest rank are looked at.
CREATE TABLE story_keys (
  key    INTEGER NOT NULL,
  rank   INTEGER NOT NULL,
  story  INTEGER NOT NULL, -- key in story_index
  PRIMARY KEY (key, rank, story)
) STRICT, WITHOUT ROWID;

ALTER TABLE story_groups ADD COLUMN cluster TEXT;
ALTER TABLE story_groups ADD COLUMN reprint_of TEXT;
ALTER TABLE story_groups ADD COLUMN reprint_kind TEXT;
