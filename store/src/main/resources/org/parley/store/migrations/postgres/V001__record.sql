-- SPDX-License-Identifier: Apache-2.0
-- The record. Never change a released file: its checksum is in every store.
-- "row" is the JSON form of the row, as text, for PostgreSQL's JSON knows no character 0; doc(row)
-- gives it for asking. Texts are compared by code points, as in every kind of store.

CREATE FUNCTION doc(given text) RETURNS jsonb LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE
    WHEN position('\u0000' IN given) > 0
      THEN regexp_replace(given, '(?<!\\)((?:\\\\)*)\\u0000', '\1\ufffd', 'g')::jsonb
    ELSE given::jsonb
  END
$$;

-- Who writes locks this table first: writers take turns.
CREATE TABLE state (
  only_row        integer PRIMARY KEY CHECK (only_row = 1),
  revision        bigint NOT NULL, -- grows with every change of a reading
  merged_revision bigint NOT NULL, -- of the readings that were merged last
  writes          bigint NOT NULL  -- grows with every transaction that wrote
);

INSERT INTO state VALUES (1, 0, 0, 0);

-- Readings of pages, as they were put: ids of actors are those of the page's own reading.

CREATE TABLE pages (
  id     text COLLATE "C" PRIMARY KEY,
  uri    text COLLATE "C" NOT NULL,
  reader text COLLATE "C" NOT NULL, -- fingerprint of what made the reading
  digest text COLLATE "C" NOT NULL, -- SHA-256 of the rows of the reading
  row    text COLLATE "C" NOT NULL
);

CREATE TABLE stories (
  key     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  page    text COLLATE "C" NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
  ordinal integer NOT NULL,
  id      text COLLATE "C" NOT NULL,
  row     text COLLATE "C" NOT NULL,
  title   text COLLATE "C" GENERATED ALWAYS AS (doc(row) ->> 'title') STORED,
  outlet  text COLLATE "C" GENERATED ALWAYS AS (doc(row) ->> 'outlet') STORED,
  UNIQUE (page, ordinal),
  UNIQUE (page, id)
);

CREATE INDEX stories_by_id ON stories (id);

CREATE TABLE mentions (
  page    text COLLATE "C" NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
  ordinal integer NOT NULL,
  id      text COLLATE "C" NOT NULL,
  row     text COLLATE "C" NOT NULL,
  PRIMARY KEY (page, ordinal)
);

CREATE TABLE events (
  page    text COLLATE "C" NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
  ordinal integer NOT NULL,
  id      text COLLATE "C" NOT NULL,
  row     text COLLATE "C" NOT NULL,
  story   text COLLATE "C" NOT NULL GENERATED ALWAYS AS (doc(row) ->> 'story') STORED,
  PRIMARY KEY (page, ordinal)
);

CREATE INDEX events_by_id ON events (id);

CREATE TABLE statements (
  page    text COLLATE "C" NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
  ordinal integer NOT NULL,
  id      text COLLATE "C" NOT NULL,
  row     text COLLATE "C" NOT NULL,
  story   text COLLATE "C" NOT NULL GENERATED ALWAYS AS (doc(row) ->> 'story') STORED,
  PRIMARY KEY (page, ordinal)
);

CREATE INDEX statements_by_id ON statements (id);

CREATE TABLE page_actors (
  page    text COLLATE "C" NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
  ordinal integer NOT NULL,
  id      text COLLATE "C" NOT NULL,
  row     text COLLATE "C" NOT NULL,
  PRIMARY KEY (page, ordinal)
);

CREATE TABLE page_proposals (
  page    text COLLATE "C" NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
  ordinal integer NOT NULL,
  id      text COLLATE "C" NOT NULL,
  row     text COLLATE "C" NOT NULL,
  PRIMARY KEY (page, ordinal)
);

CREATE TABLE page_positions (
  page    text COLLATE "C" NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
  ordinal integer NOT NULL,
  id      text COLLATE "C" NOT NULL,
  row     text COLLATE "C" NOT NULL,
  PRIMARY KEY (page, ordinal)
);

-- Stories as the machine cut a page, where people moved the borders.
CREATE TABLE machine_cuts (
  page    text COLLATE "C" PRIMARY KEY REFERENCES pages (id) ON DELETE CASCADE,
  stories text COLLATE "C" NOT NULL
);

-- The words of each story as Parley compares them, not as a dictionary of PostgreSQL would: all
-- kinds of stores find the same.
CREATE TABLE story_search (
  key    bigint PRIMARY KEY REFERENCES stories (key) ON DELETE CASCADE,
  length integer NOT NULL,   -- how many words the story has
  words  tsvector NOT NULL,
  times  integer[] NOT NULL  -- how often it has each, in the order of the words
);

CREATE INDEX story_search_by_words ON story_search USING gin (words) WITH (fastupdate = off);

CREATE TABLE story_search_sums (
  only_row integer PRIMARY KEY CHECK (only_row = 1),
  stories  bigint NOT NULL,
  words    bigint NOT NULL
);

INSERT INTO story_search_sums VALUES (1, 0, 0);

CREATE FUNCTION words_added() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  UPDATE story_search_sums SET stories = stories + more.n, words = words + more.length
    FROM (SELECT count(*) AS n, coalesce(sum(length), 0) AS length FROM added) AS more;
  RETURN NULL;
END $$;
CREATE TRIGGER words_added AFTER INSERT ON story_search REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION words_added();

CREATE FUNCTION words_removed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  UPDATE story_search_sums SET stories = stories - less.n, words = words - less.length
    FROM (SELECT count(*) AS n, coalesce(sum(length), 0) AS length FROM removed) AS less;
  RETURN NULL;
END $$;
CREATE TRIGGER words_removed AFTER DELETE ON story_search REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION words_removed();

-- What stories are compared by, so that a new one finds those like it without reading the archive.

-- Pages whose stories are not in the index as they are now; written with the page.
CREATE TABLE ungrouped (page text COLLATE "C" PRIMARY KEY);

-- No reference to stories: a story that is gone stays until its page is grouped again, so that
-- those that point at it can be pointed elsewhere in the same step.
CREATE TABLE story_index (
  key         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, -- in story_keys
  story       text COLLATE "C" NOT NULL UNIQUE,
  page        text COLLATE "C" NOT NULL,
  rank        bigint NOT NULL,
  text_hash   bigint NOT NULL, -- of the words of its body
  traits      text COLLATE "C" NOT NULL, -- as the record module writes them
  copy_of     text COLLATE "C", -- a story with most of the same text
  copy_score  integer,
  part_of     text COLLATE "C", -- a story with a paragraph of the same text
  part_score  integer,
  event_of    text COLLATE "C", -- a story on the same happening
  event_score integer
);

CREATE INDEX story_index_by_page ON story_index (page);
CREATE INDEX story_index_by_copy ON story_index (copy_of) WHERE copy_of IS NOT NULL;
CREATE INDEX story_index_by_part ON story_index (part_of) WHERE part_of IS NOT NULL;
CREATE INDEX story_index_by_event ON story_index (event_of) WHERE event_of IS NOT NULL;

-- Under which keys a story can be found; those of the smallest rank are looked at.
CREATE TABLE story_keys (
  key   bigint NOT NULL,
  rank  bigint NOT NULL,
  story bigint NOT NULL, -- key in story_index
  PRIMARY KEY (key, rank, story)
);

-- The latest merge.

CREATE TABLE actors (
  id      text COLLATE "C" PRIMARY KEY,
  ordinal integer NOT NULL,
  row     text COLLATE "C" NOT NULL
);

CREATE TABLE proposals (
  id      text COLLATE "C" PRIMARY KEY,
  ordinal integer NOT NULL,
  row     text COLLATE "C" NOT NULL
);

CREATE TABLE positions (
  id      text COLLATE "C" PRIMARY KEY,
  ordinal integer NOT NULL,
  row     text COLLATE "C" NOT NULL
);

CREATE TABLE incidents (
  id      text COLLATE "C" PRIMARY KEY,
  ordinal integer NOT NULL,
  row     text COLLATE "C" NOT NULL
);

CREATE TABLE actor_ids (
  id     text COLLATE "C" PRIMARY KEY, -- in the readings of pages
  merged text COLLATE "C" NOT NULL     -- across pages
);

CREATE TABLE story_groups (
  story        text COLLATE "C" PRIMARY KEY,
  group_id     text COLLATE "C" NOT NULL,
  first        integer NOT NULL CHECK (first IN (0, 1)),
  cluster      text COLLATE "C",
  reprint_of   text COLLATE "C",
  reprint_kind text COLLATE "C"
);

CREATE INDEX story_groups_by_group ON story_groups (group_id);
CREATE INDEX story_groups_by_cluster ON story_groups (cluster) WHERE cluster IS NOT NULL;

-- What analysts changed: a log that only grows; no page owns it.

CREATE TABLE corrections (
  id  text COLLATE "C" PRIMARY KEY,
  row text COLLATE "C" NOT NULL
);

CREATE FUNCTION corrections_stay() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  RAISE EXCEPTION 'a correction is never changed or removed: add one that undoes it';
END $$;
CREATE TRIGGER corrections_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON corrections
  FOR EACH STATEMENT EXECUTE FUNCTION corrections_stay();

-- Rows of pages as people corrected them; without a row, somebody struck it.
CREATE TABLE corrected_rows (
  kind text COLLATE "C" NOT NULL,
  id   text COLLATE "C" NOT NULL,
  row  text COLLATE "C",
  PRIMARY KEY (kind, id)
);

CREATE TABLE correction_outcomes (
  ordinal bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  row     text COLLATE "C" NOT NULL
);

-- What briefs told whom, so that the next one can tell what is new. It outlives the pages it speaks of.
CREATE TABLE told (
  reader text COLLATE "C" NOT NULL,
  kind   text COLLATE "C" NOT NULL,
  page   text COLLATE "C" NOT NULL,
  start  integer NOT NULL,
  "end"  integer NOT NULL,
  detail text COLLATE "C" NOT NULL,
  actor  text COLLATE "C" NOT NULL,
  words  text COLLATE "C" NOT NULL,
  at     text COLLATE "C" NOT NULL,
  PRIMARY KEY (reader, page, start, "end", kind, detail, actor)
);

-- What a merge notes for the next one, so that new pages are brought together with the record
-- without reading the rest of it.

-- Pages that were put since a merge took them up; written with the page.
CREATE TABLE unmerged (page text COLLATE "C" PRIMARY KEY);

CREATE TABLE merge_notes (
  key   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, -- in merge_keys
  shelf text COLLATE "C" NOT NULL, -- what kind of note it is, as the record module names it
  id    text COLLATE "C" NOT NULL,
  note  bytea NOT NULL,            -- as the record module writes it
  keys  bytea NOT NULL,            -- those of merge_keys, eight bytes each
  UNIQUE (shelf, id)
);

CREATE TABLE merge_keys (
  key  bigint NOT NULL,
  note bigint NOT NULL, -- key in merge_notes
  PRIMARY KEY (key, note)
);
