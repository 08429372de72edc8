-- The record as first released. Never change a released file: its checksum is in every store.
-- "row" is the JSON form of the row; other columns are keys, or shown for those who open the file
-- with a tool of their own.

CREATE TABLE state (
  only_row        INTEGER PRIMARY KEY CHECK (only_row = 1),
  revision        INTEGER NOT NULL, -- grows with every change of a reading
  merged_revision INTEGER NOT NULL  -- of the readings that were merged last
) STRICT;

INSERT INTO state VALUES (1, 0, 0);

-- Readings of pages, as they were put: ids of actors are those of the page's own reading.

CREATE TABLE pages (
  id     TEXT PRIMARY KEY,
  uri    TEXT NOT NULL,
  reader TEXT NOT NULL, -- fingerprint of what made the reading
  digest TEXT NOT NULL, -- SHA-256 of the rows of the reading
  row    TEXT NOT NULL
) STRICT;

CREATE TABLE stories (
  key     INTEGER PRIMARY KEY, -- rowid in story_search
  page    TEXT NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  id      TEXT NOT NULL,
  row     TEXT NOT NULL,
  title   TEXT AS (row ->> '$.title') VIRTUAL,
  outlet  TEXT AS (row ->> '$.outlet') VIRTUAL,
  UNIQUE (page, ordinal),
  UNIQUE (page, id)
) STRICT;

CREATE INDEX stories_by_id ON stories (id);

CREATE TABLE mentions (
  page    TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  id      TEXT NOT NULL,
  row     TEXT NOT NULL,
  story   TEXT NOT NULL AS (row ->> '$.story') STORED,
  kind    TEXT AS (row ->> '$.kind') VIRTUAL,
  text    TEXT AS (row ->> '$.text') VIRTUAL,
  PRIMARY KEY (page, ordinal),
  FOREIGN KEY (page, story) REFERENCES stories (page, id) ON DELETE CASCADE
) STRICT;

CREATE TABLE events (
  page      TEXT NOT NULL,
  ordinal   INTEGER NOT NULL,
  id        TEXT NOT NULL,
  row       TEXT NOT NULL,
  story     TEXT NOT NULL AS (row ->> '$.story') STORED,
  type      TEXT AS (row ->> '$.type') VIRTUAL,
  date_from TEXT AS (row ->> '$.date.from') VIRTUAL,
  PRIMARY KEY (page, ordinal),
  FOREIGN KEY (page, story) REFERENCES stories (page, id) ON DELETE CASCADE
) STRICT;

CREATE INDEX events_by_id ON events (id);

CREATE TABLE statements (
  page    TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  id      TEXT NOT NULL,
  row     TEXT NOT NULL,
  story   TEXT NOT NULL AS (row ->> '$.story') STORED,
  speaker TEXT AS (row ->> '$.speaker.text') VIRTUAL,
  PRIMARY KEY (page, ordinal),
  FOREIGN KEY (page, story) REFERENCES stories (page, id) ON DELETE CASCADE
) STRICT;

CREATE INDEX statements_by_id ON statements (id);

CREATE TABLE page_actors (
  page    TEXT NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  id      TEXT NOT NULL,
  row     TEXT NOT NULL,
  PRIMARY KEY (page, ordinal)
) STRICT;

CREATE TABLE page_proposals (
  page    TEXT NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  id      TEXT NOT NULL,
  row     TEXT NOT NULL,
  PRIMARY KEY (page, ordinal)
) STRICT;

CREATE TABLE page_positions (
  page    TEXT NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  id      TEXT NOT NULL,
  row     TEXT NOT NULL,
  PRIMARY KEY (page, ordinal)
) STRICT;

-- Folded words of each story; the text itself is in its page.
CREATE VIRTUAL TABLE story_search USING fts5 (
  words,
  content = '',
  contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M*'"
);

-- The latest merge.

CREATE TABLE actors (
  id      TEXT PRIMARY KEY,
  ordinal INTEGER NOT NULL,
  row     TEXT NOT NULL,
  name    TEXT AS (row ->> '$.name') VIRTUAL,
  kind    TEXT AS (row ->> '$.kind') VIRTUAL
) STRICT;

CREATE TABLE proposals (
  id      TEXT PRIMARY KEY,
  ordinal INTEGER NOT NULL,
  row     TEXT NOT NULL,
  name    TEXT AS (row ->> '$.name') VIRTUAL,
  kind    TEXT AS (row ->> '$.kind') VIRTUAL
) STRICT;

CREATE TABLE positions (
  id       TEXT PRIMARY KEY,
  ordinal  INTEGER NOT NULL,
  row      TEXT NOT NULL,
  proposal TEXT AS (row ->> '$.proposal') VIRTUAL,
  actor    TEXT AS (row ->> '$.actor') VIRTUAL,
  stance   TEXT AS (row ->> '$.stance') VIRTUAL
) STRICT;

CREATE TABLE incidents (
  id        TEXT PRIMARY KEY,
  ordinal   INTEGER NOT NULL,
  row       TEXT NOT NULL,
  type      TEXT AS (row ->> '$.type') VIRTUAL,
  date_from TEXT AS (row ->> '$.date.from') VIRTUAL,
  contested INTEGER AS (row ->> '$.contested') VIRTUAL
) STRICT;

CREATE TABLE actor_ids (
  id     TEXT PRIMARY KEY, -- in the readings of pages
  merged TEXT NOT NULL     -- across pages
) STRICT, WITHOUT ROWID;

CREATE TABLE story_groups (
  story    TEXT PRIMARY KEY,
  group_id TEXT NOT NULL,
  first    INTEGER NOT NULL CHECK (first IN (0, 1))
) STRICT, WITHOUT ROWID;

-- What analysts changed; no page owns it.

CREATE TABLE corrections (
  id  TEXT PRIMARY KEY,
  row TEXT NOT NULL
) STRICT;
