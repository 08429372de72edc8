-- SPDX-License-Identifier: Apache-2.0
-- When the record learned of each page, what of its events has changed lately, and rows that are
-- asked for often, cut down to what is shown of them.

-- The state in which a page was first there; reading it anew makes it no newer.
CREATE TABLE learned (
  page     TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  at       TEXT -- UTC; null for pages that were there before this was noted
) STRICT, WITHOUT ROWID;

CREATE INDEX learned_by_revision ON learned (revision, page, at);

-- The revision itself grows after the page is written, in the same transaction.
CREATE TRIGGER page_learned AFTER INSERT ON pages BEGIN
  INSERT OR IGNORE INTO learned
    SELECT NEW.id, revision + 1, strftime('%Y-%m-%dT%H:%M:%SZ', 'now') FROM state;
END;

INSERT INTO learned SELECT id, (SELECT revision FROM state), NULL FROM pages;

-- Which events' facts or parties were written last: who keeps a copy of them reads these again. Only
-- the latest are kept; who has missed some reads everything.
CREATE TABLE event_changes (
  number INTEGER PRIMARY KEY,
  event  TEXT NOT NULL
) STRICT;

INSERT INTO event_changes VALUES (1, '');

CREATE TRIGGER event_changes_bounded AFTER INSERT ON event_changes WHEN NEW.number % 4096 = 0 BEGIN
  DELETE FROM event_changes WHERE number <= NEW.number - 65536;
END;
CREATE TRIGGER event_fact_noted AFTER INSERT ON facts WHEN NEW.kind = 'events' BEGIN
  INSERT INTO event_changes (event) VALUES (NEW.id);
END;
CREATE TRIGGER event_fact_gone AFTER DELETE ON facts WHEN OLD.kind = 'events' BEGIN
  INSERT INTO event_changes (event) VALUES (OLD.id);
END;
CREATE TRIGGER event_fact_changed AFTER UPDATE OF contested ON facts
  WHEN NEW.kind = 'events' AND NEW.contested IS NOT OLD.contested BEGIN
  INSERT INTO event_changes (event) VALUES (NEW.id);
END;
CREATE TRIGGER event_party_changed AFTER UPDATE OF actor ON parties
  WHEN NEW.kind = 'events' AND NEW.actor <> OLD.actor BEGIN
  INSERT INTO event_changes (event) VALUES (NEW.id);
END;

-- An actor with 50 stories of each alias, and how many stories each alias has.
CREATE TABLE actor_cards (
  id     TEXT PRIMARY KEY,
  row    TEXT NOT NULL,
  counts TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIEW cards_of_actors AS
  SELECT id,
    json_set(row, '$.aliases', json((
      SELECT json_group_array(json_object(
        'text', alias.value ->> '$.text',
        'stories', json((
          SELECT json_group_array(value)
          FROM (SELECT value FROM json_each(alias.value, '$.stories') LIMIT 50)))))
      FROM json_each(actors.row, '$.aliases') AS alias))) AS row,
    (SELECT json_group_array(json_array_length(alias.value, '$.stories'))
      FROM json_each(actors.row, '$.aliases') AS alias) AS counts
  FROM actors;

CREATE TRIGGER actor_carded AFTER INSERT ON actors BEGIN
  INSERT OR REPLACE INTO actor_cards SELECT id, row, counts FROM cards_of_actors WHERE id = NEW.id;
END;
CREATE TRIGGER actor_uncarded AFTER DELETE ON actors BEGIN
  DELETE FROM actor_cards WHERE id = OLD.id;
END;

INSERT INTO actor_cards SELECT id, row, counts FROM cards_of_actors;

-- Proposals by words of their names.
CREATE TABLE proposal_names (
  key  INTEGER PRIMARY KEY, -- rowid in proposal_search
  id   TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE proposal_search USING fts5 (
  words,
  content = '',
  contentless_delete = 1,
  prefix = '2 3',
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'"
);

CREATE TRIGGER proposal_named AFTER INSERT ON proposals BEGIN
  DELETE FROM proposal_search WHERE rowid = (SELECT key FROM proposal_names WHERE id = NEW.id);
  DELETE FROM proposal_names WHERE id = NEW.id;
  INSERT INTO proposal_names (id, name) VALUES (NEW.id, NEW.row ->> '$.name');
  INSERT INTO proposal_search (rowid, words) SELECT key, name FROM proposal_names WHERE id = NEW.id;
END;
CREATE TRIGGER proposal_unnamed AFTER DELETE ON proposals BEGIN
  DELETE FROM proposal_search WHERE rowid = (SELECT key FROM proposal_names WHERE id = OLD.id);
  DELETE FROM proposal_names WHERE id = OLD.id;
END;

INSERT INTO proposal_names (id, name) SELECT id, row ->> '$.name' FROM proposals ORDER BY id;
INSERT INTO proposal_search (rowid, words) SELECT key, name FROM proposal_names;

-- What stories that a search finds are counted by.
CREATE TABLE story_marks (
  key    INTEGER PRIMARY KEY, -- rowid in story_search
  outlet TEXT,
  day    TEXT NOT NULL -- first one of its publication, '' when unknown
) STRICT;

CREATE TRIGGER story_marked AFTER INSERT ON stories BEGIN
  INSERT INTO story_marks
    VALUES (NEW.key, NEW.row ->> '$.outlet', coalesce(NEW.row ->> '$.published.from', ''));
END;
CREATE TRIGGER story_unmarked AFTER DELETE ON stories BEGIN
  DELETE FROM story_marks WHERE key = OLD.key;
END;

INSERT INTO story_marks
  SELECT key, outlet, coalesce(row ->> '$.published.from', '') FROM stories;
