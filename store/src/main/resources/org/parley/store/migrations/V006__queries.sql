-- SPDX-License-Identifier: Apache-2.0
-- What rows are asked for by: facts of each row in narrow tables with indexes, so that a question
-- reads no more than its answer. Triggers keep them: whoever writes rows need not know of them.
-- A row of a page stands here as people corrected it and with the actors of the latest merge.

CREATE TABLE facts (
  kind      TEXT NOT NULL, -- name of the kind of row
  id        TEXT NOT NULL,
  day       TEXT NOT NULL, -- first day of its date, '' when unknown
  type      TEXT,          -- of events and incidents; stance of positions; kind of proposals
  quad      INTEGER,
  polarity  TEXT,
  place     TEXT,
  country   TEXT,
  outlet    TEXT,
  story     TEXT,
  proposal  TEXT,
  contested INTEGER,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX facts_by_day ON facts (kind, day DESC, id, place);
CREATE INDEX facts_by_type ON facts (kind, type, day DESC, id, quad, polarity) WHERE type IS NOT NULL;
CREATE INDEX facts_by_place ON facts (kind, place, day DESC, id, type, quad, polarity) WHERE place IS NOT NULL;
CREATE INDEX facts_by_country ON facts (kind, country, day DESC, id, type, quad, polarity) WHERE country IS NOT NULL;
CREATE INDEX facts_by_outlet ON facts (kind, outlet, day DESC, id, type, quad, polarity) WHERE outlet IS NOT NULL;
CREATE INDEX facts_by_story ON facts (story, kind, day DESC, id) WHERE story IS NOT NULL;
CREATE INDEX facts_by_proposal ON facts (proposal, kind, day DESC, id) WHERE proposal IS NOT NULL;
CREATE INDEX facts_contested ON facts (kind, contested, day DESC, id) WHERE contested = 1;

-- Who has a part in a row.
CREATE TABLE parties (
  actor TEXT NOT NULL, -- across pages
  kind  TEXT NOT NULL,
  day   TEXT NOT NULL,
  id    TEXT NOT NULL,
  side  TEXT NOT NULL,
  n     INTEGER NOT NULL,
  story TEXT NOT NULL,
  read  TEXT NOT NULL, -- in the reading of its page
  PRIMARY KEY (actor, kind, day DESC, id, side, n)
) STRICT, WITHOUT ROWID;

CREATE INDEX parties_by_row ON parties (kind, id, side, actor);
CREATE INDEX parties_by_read ON parties (read, story);
CREATE INDEX parties_by_day ON parties (kind, day DESC, actor);
CREATE INDEX parties_by_story ON parties (actor, story);

-- The stories that tell an incident or a position.
CREATE TABLE tellers (
  kind   TEXT NOT NULL,
  id     TEXT NOT NULL,
  story  TEXT NOT NULL,
  outlet TEXT,
  day    TEXT NOT NULL, -- of the row
  PRIMARY KEY (kind, id, story)
) STRICT, WITHOUT ROWID;

CREATE INDEX tellers_by_outlet ON tellers (kind, outlet, day DESC, id);
CREATE INDEX tellers_by_story ON tellers (story, kind, id);

CREATE TABLE incident_events (
  event     TEXT NOT NULL,
  incident  TEXT NOT NULL,
  contested INTEGER NOT NULL,
  PRIMARY KEY (event, incident)
) STRICT, WITHOUT ROWID;

CREATE INDEX incident_events_by_incident ON incident_events (incident, event);

CREATE TABLE actor_facts (
  key      INTEGER PRIMARY KEY, -- rowid in name_search
  id       TEXT NOT NULL UNIQUE,
  name     TEXT NOT NULL,
  kind     TEXT,
  country  TEXT,
  sector   TEXT,
  wikidata TEXT,
  mentions INTEGER NOT NULL
) STRICT;

CREATE INDEX actor_facts_by_mentions ON actor_facts (mentions DESC, id);

CREATE VIRTUAL TABLE name_search USING fts5 (
  words,
  content = '',
  contentless_delete = 1,
  prefix = '2 3',
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'"
);

CREATE TABLE event_places (
  id        TEXT PRIMARY KEY,
  name      TEXT NOT NULL,
  country   TEXT,
  admin1    TEXT,
  lat       REAL,
  lon       REAL,
  precision TEXT NOT NULL,
  geonames  INTEGER,
  events    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX event_places_by_events ON event_places (events DESC, id);

-- Sums, kept with each fact.
CREATE TABLE event_days (
  day      TEXT NOT NULL,
  type     TEXT NOT NULL,
  quad     INTEGER NOT NULL,
  polarity TEXT NOT NULL,
  events   INTEGER NOT NULL,
  PRIMARY KEY (day, type, quad, polarity)
) STRICT, WITHOUT ROWID;

CREATE TABLE kind_counts (kind TEXT PRIMARY KEY, rows INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TRIGGER fact_added AFTER INSERT ON facts BEGIN
  INSERT INTO kind_counts VALUES (NEW.kind, 1) ON CONFLICT DO UPDATE SET rows = rows + 1;
END;
CREATE TRIGGER fact_removed AFTER DELETE ON facts BEGIN
  UPDATE kind_counts SET rows = rows - 1 WHERE kind = OLD.kind;
END;
CREATE TRIGGER event_fact_added AFTER INSERT ON facts WHEN NEW.kind = 'events' BEGIN
  INSERT INTO event_days VALUES (NEW.day, NEW.type, NEW.quad, NEW.polarity, 1)
    ON CONFLICT DO UPDATE SET events = events + 1;
  UPDATE event_places SET events = events + 1 WHERE id = NEW.place;
END;
CREATE TRIGGER event_fact_removed AFTER DELETE ON facts WHEN OLD.kind = 'events' BEGIN
  UPDATE event_days SET events = events - 1
    WHERE day = OLD.day AND type = OLD.type AND quad = OLD.quad AND polarity = OLD.polarity;
  UPDATE event_places SET events = events - 1 WHERE id = OLD.place;
END;

-- Rows as they are asked for.

CREATE VIEW event_rows AS
  SELECT e.id, e.story, CASE WHEN c.id IS NULL THEN e.row ELSE c.row END AS row
  FROM events AS e LEFT JOIN corrected_rows AS c ON c.kind = 'events' AND c.id = e.id;

CREATE VIEW statement_rows AS
  SELECT e.id, e.story, CASE WHEN c.id IS NULL THEN e.row ELSE c.row END AS row
  FROM statements AS e LEFT JOIN corrected_rows AS c ON c.kind = 'statements' AND c.id = e.id;

CREATE VIEW facts_of_events AS
  SELECT 'events' AS kind, id, coalesce(row ->> '$.date.from', '') AS day,
    row ->> '$.type' AS type, row ->> '$.quad' AS quad,
    CASE
      WHEN row -> '$.aux' LIKE '%"negation"%' OR row -> '$.claimed_by' LIKE '%"relation":"denies"%'
        THEN 'denied'
      WHEN row -> '$.aux' LIKE '%"future"%' OR row -> '$.aux' LIKE '%"hypothetical"%' THEN 'possible'
      ELSE 'affirmed'
    END AS polarity,
    row ->> '$.place.id' AS place, row ->> '$.place.country' AS country,
    (SELECT outlet FROM stories WHERE stories.id = event_rows.story) AS outlet, story,
    NULL AS proposal, EXISTS (SELECT 1 FROM incident_events AS i WHERE i.event = event_rows.id AND i.contested = 1)
      AS contested
  FROM event_rows WHERE row IS NOT NULL;

CREATE VIEW facts_of_statements AS
  SELECT 'statements' AS kind, id, coalesce(row ->> '$.date.from', '') AS day,
    NULL AS type, NULL AS quad, NULL AS polarity,
    NULL AS place, NULL AS country,
    (SELECT outlet FROM stories WHERE stories.id = statement_rows.story) AS outlet, story,
    NULL AS proposal, NULL AS contested
  FROM statement_rows WHERE row IS NOT NULL;

CREATE VIEW facts_of_stories AS
  SELECT 'stories' AS kind, id, coalesce(row ->> '$.published.from', '') AS day,
    NULL AS type, NULL AS quad, NULL AS polarity,
    NULL AS place, NULL AS country, outlet, id AS story, NULL AS proposal,
    NULL AS contested
  FROM stories;

CREATE VIEW facts_of_proposals AS
  SELECT 'proposals' AS kind, id, coalesce(row ->> '$.first_seen.from', '') AS day,
    kind AS type, NULL AS quad, NULL AS polarity,
    row ->> '$.place.id' AS place, row ->> '$.place.country' AS country, NULL AS outlet,
    NULL AS story, NULL AS proposal, NULL AS contested
  FROM proposals;

CREATE VIEW facts_of_positions AS
  SELECT 'positions' AS kind, id, coalesce(row ->> '$.date.from', '') AS day,
    stance AS type, NULL AS quad, NULL AS polarity,
    NULL AS place, NULL AS country, NULL AS outlet, NULL AS story, proposal, NULL AS contested
  FROM positions;

CREATE VIEW facts_of_incidents AS
  SELECT 'incidents' AS kind, id, coalesce(row ->> '$.date.from', '') AS day,
    type, NULL AS quad, NULL AS polarity,
    row ->> '$.place.id' AS place, row ->> '$.place.country' AS country, NULL AS outlet,
    NULL AS story, NULL AS proposal, contested
  FROM incidents;

CREATE VIEW read_parties AS
  SELECT 'events' AS kind, e.id, coalesce(e.row ->> '$.date.from', '') AS day, side.column1 AS side,
    ref.key AS n, e.story, ref.value ->> '$.id' AS read
  FROM event_rows AS e, (VALUES ('actor'), ('recipient')) AS side,
    json_each(e.row, '$.' || side.column1) AS ref
  WHERE e.row IS NOT NULL AND ref.value ->> '$.id' IS NOT NULL
  UNION ALL
  SELECT 'statements', s.id, coalesce(s.row ->> '$.date.from', ''), 'via', ref.key, s.story,
    ref.value ->> '$.id'
  FROM statement_rows AS s, json_each(s.row, '$.via') AS ref
  WHERE s.row IS NOT NULL AND ref.value ->> '$.id' IS NOT NULL
  UNION ALL
  SELECT 'statements', s.id, coalesce(s.row ->> '$.date.from', ''), side.column1, 0, s.story,
    s.row ->> ('$.' || side.column1 || '.id')
  FROM statement_rows AS s, (VALUES ('speaker'), ('addressee')) AS side
  WHERE s.row IS NOT NULL AND s.row ->> ('$.' || side.column1 || '.id') IS NOT NULL;

CREATE VIEW parties_of_pages AS
  SELECT
    coalesce(
      (SELECT merged FROM actor_ids AS a WHERE a.id = p.story || ' ' || p.read),
      (SELECT merged FROM actor_ids AS a WHERE a.id = p.read),
      p.read) AS actor,
    kind, day, id, side, n, story, read
  FROM read_parties AS p;

CREATE VIEW parties_of_merge AS
  SELECT ref.value AS actor, 'incidents' AS kind, i.id, coalesce(i.row ->> '$.date.from', '') AS day,
    side.column1 AS side, ref.key AS n
  FROM incidents AS i, (VALUES ('actor'), ('recipient')) AS side,
    json_each(i.row, '$.' || side.column1) AS ref
  UNION ALL
  SELECT ref.value, 'proposals', p.id, coalesce(p.row ->> '$.first_seen.from', ''), side.column1, ref.key
  FROM proposals AS p, (VALUES ('proposed_by'), ('backed_by')) AS side,
    json_each(p.row, '$.' || side.column1) AS ref
  UNION ALL
  SELECT actor, 'positions', id, coalesce(row ->> '$.date.from', ''), 'actor', 0 FROM positions;

CREATE TRIGGER event_asked AFTER INSERT ON events BEGIN
  INSERT OR IGNORE INTO event_places
    SELECT row ->> '$.place.id', row ->> '$.place.name', row ->> '$.place.country',
      row ->> '$.place.admin1', row ->> '$.place.lat', row ->> '$.place.lon',
      row ->> '$.place.precision', row ->> '$.place.geonames', 0
    FROM event_rows WHERE id = NEW.id AND row ->> '$.place.id' IS NOT NULL;
  INSERT OR IGNORE INTO facts SELECT * FROM facts_of_events WHERE id = NEW.id;
  INSERT OR IGNORE INTO parties SELECT actor, kind, day, id, side, n, story, read
    FROM parties_of_pages WHERE kind = 'events' AND id = NEW.id;
END;
CREATE TRIGGER event_forgotten AFTER DELETE ON events BEGIN
  DELETE FROM facts WHERE kind = 'events' AND id = OLD.id;
  DELETE FROM parties WHERE kind = 'events' AND id = OLD.id;
END;

CREATE TRIGGER statement_asked AFTER INSERT ON statements BEGIN
  INSERT OR IGNORE INTO facts SELECT * FROM facts_of_statements WHERE id = NEW.id;
  INSERT OR IGNORE INTO parties SELECT actor, kind, day, id, side, n, story, read
    FROM parties_of_pages WHERE kind = 'statements' AND id = NEW.id;
END;
CREATE TRIGGER statement_forgotten AFTER DELETE ON statements BEGIN
  DELETE FROM facts WHERE kind = 'statements' AND id = OLD.id;
  DELETE FROM parties WHERE kind = 'statements' AND id = OLD.id;
END;

CREATE TRIGGER row_corrected AFTER INSERT ON corrected_rows BEGIN
  DELETE FROM facts WHERE kind = NEW.kind AND id = NEW.id;
  DELETE FROM parties WHERE kind = NEW.kind AND id = NEW.id;
  INSERT OR IGNORE INTO event_places
    SELECT row ->> '$.place.id', row ->> '$.place.name', row ->> '$.place.country',
      row ->> '$.place.admin1', row ->> '$.place.lat', row ->> '$.place.lon',
      row ->> '$.place.precision', row ->> '$.place.geonames', 0
    FROM event_rows
    WHERE NEW.kind = 'events' AND id = NEW.id AND row ->> '$.place.id' IS NOT NULL;
  INSERT OR IGNORE INTO facts SELECT * FROM facts_of_events WHERE NEW.kind = 'events' AND id = NEW.id;
  INSERT OR IGNORE INTO facts
    SELECT * FROM facts_of_statements WHERE NEW.kind = 'statements' AND id = NEW.id;
  INSERT OR IGNORE INTO parties SELECT actor, kind, day, id, side, n, story, read
    FROM parties_of_pages WHERE kind = NEW.kind AND id = NEW.id;
END;
CREATE TRIGGER row_no_more_corrected AFTER DELETE ON corrected_rows BEGIN
  DELETE FROM facts WHERE kind = OLD.kind AND id = OLD.id;
  DELETE FROM parties WHERE kind = OLD.kind AND id = OLD.id;
  INSERT OR IGNORE INTO facts SELECT * FROM facts_of_events WHERE OLD.kind = 'events' AND id = OLD.id;
  INSERT OR IGNORE INTO facts
    SELECT * FROM facts_of_statements WHERE OLD.kind = 'statements' AND id = OLD.id;
  INSERT OR IGNORE INTO parties SELECT actor, kind, day, id, side, n, story, read
    FROM parties_of_pages WHERE kind = OLD.kind AND id = OLD.id;
END;

CREATE TRIGGER story_asked AFTER INSERT ON stories BEGIN
  INSERT OR IGNORE INTO facts SELECT * FROM facts_of_stories WHERE id = NEW.id;
  UPDATE tellers SET outlet = NEW.outlet WHERE story = NEW.id;
END;
CREATE TRIGGER story_forgotten AFTER DELETE ON stories BEGIN
  DELETE FROM facts WHERE kind = 'stories' AND id = OLD.id;
END;

CREATE TRIGGER page_counted AFTER INSERT ON pages BEGIN
  INSERT INTO kind_counts VALUES ('pages', 1) ON CONFLICT DO UPDATE SET rows = rows + 1;
END;
CREATE TRIGGER page_uncounted AFTER DELETE ON pages BEGIN
  UPDATE kind_counts SET rows = rows - 1 WHERE kind = 'pages';
END;

-- Rows of the merge are replaced without a delete being told.

CREATE TRIGGER proposal_asked AFTER INSERT ON proposals BEGIN
  DELETE FROM facts WHERE kind = 'proposals' AND id = NEW.id;
  DELETE FROM parties WHERE kind = 'proposals' AND id = NEW.id;
  INSERT INTO facts SELECT * FROM facts_of_proposals WHERE id = NEW.id;
  INSERT OR IGNORE INTO parties SELECT actor, kind, day, id, side, n, '', actor
    FROM parties_of_merge WHERE kind = 'proposals' AND id = NEW.id;
END;
CREATE TRIGGER proposal_forgotten AFTER DELETE ON proposals BEGIN
  DELETE FROM facts WHERE kind = 'proposals' AND id = OLD.id;
  DELETE FROM parties WHERE kind = 'proposals' AND id = OLD.id;
END;

CREATE TRIGGER position_asked AFTER INSERT ON positions BEGIN
  DELETE FROM facts WHERE kind = 'positions' AND id = NEW.id;
  DELETE FROM parties WHERE kind = 'positions' AND id = NEW.id;
  DELETE FROM tellers WHERE kind = 'positions' AND id = NEW.id;
  INSERT INTO facts SELECT * FROM facts_of_positions WHERE id = NEW.id;
  INSERT OR IGNORE INTO parties SELECT actor, kind, day, id, side, n, '', actor
    FROM parties_of_merge WHERE kind = 'positions' AND id = NEW.id;
  INSERT OR IGNORE INTO tellers
    SELECT 'positions', NEW.id, e.value ->> '$.story',
      (SELECT outlet FROM stories AS s WHERE s.id = e.value ->> '$.story'),
      coalesce(NEW.row ->> '$.date.from', '')
    FROM json_each(NEW.row, '$.evidence') AS e;
END;
CREATE TRIGGER position_forgotten AFTER DELETE ON positions BEGIN
  DELETE FROM facts WHERE kind = 'positions' AND id = OLD.id;
  DELETE FROM parties WHERE kind = 'positions' AND id = OLD.id;
  DELETE FROM tellers WHERE kind = 'positions' AND id = OLD.id;
END;

CREATE TRIGGER incident_asked AFTER INSERT ON incidents BEGIN
  UPDATE facts SET contested = 0 WHERE kind = 'events' AND contested = 1
    AND id IN (SELECT event FROM incident_events WHERE incident = NEW.id);
  DELETE FROM facts WHERE kind = 'incidents' AND id = NEW.id;
  DELETE FROM parties WHERE kind = 'incidents' AND id = NEW.id;
  DELETE FROM tellers WHERE kind = 'incidents' AND id = NEW.id;
  DELETE FROM incident_events WHERE incident = NEW.id;
  INSERT INTO facts SELECT * FROM facts_of_incidents WHERE id = NEW.id;
  INSERT OR IGNORE INTO parties SELECT actor, kind, day, id, side, n, '', actor
    FROM parties_of_merge WHERE kind = 'incidents' AND id = NEW.id;
  INSERT OR IGNORE INTO incident_events
    SELECT value, NEW.id, NEW.contested FROM json_each(NEW.row, '$.events');
  INSERT OR IGNORE INTO tellers
    SELECT 'incidents', NEW.id, e.story, (SELECT outlet FROM stories AS s WHERE s.id = e.story),
      coalesce(NEW.row ->> '$.date.from', '')
    FROM json_each(NEW.row, '$.events') AS told JOIN events AS e ON e.id = told.value;
  UPDATE facts SET contested = 1 WHERE NEW.contested = 1 AND kind = 'events'
    AND id IN (SELECT value FROM json_each(NEW.row, '$.events'));
END;
CREATE TRIGGER incident_forgotten AFTER DELETE ON incidents BEGIN
  UPDATE facts SET contested = 0 WHERE kind = 'events' AND contested = 1
    AND id IN (SELECT event FROM incident_events WHERE incident = OLD.id)
    AND id NOT IN (
      SELECT i.event FROM incident_events AS gone JOIN incident_events AS i ON i.event = gone.event
      WHERE gone.incident = OLD.id AND i.incident <> OLD.id AND i.contested = 1);
  DELETE FROM facts WHERE kind = 'incidents' AND id = OLD.id;
  DELETE FROM parties WHERE kind = 'incidents' AND id = OLD.id;
  DELETE FROM tellers WHERE kind = 'incidents' AND id = OLD.id;
  DELETE FROM incident_events WHERE incident = OLD.id;
END;

CREATE TRIGGER actor_asked AFTER INSERT ON actors BEGIN
  DELETE FROM name_search WHERE rowid = (SELECT key FROM actor_facts WHERE id = NEW.id);
  DELETE FROM actor_facts WHERE id = NEW.id;
  INSERT INTO actor_facts (id, name, kind, country, sector, wikidata, mentions)
    VALUES (NEW.id, NEW.row ->> '$.name', NEW.row ->> '$.kind', NEW.row ->> '$.country',
      NEW.row ->> '$.sector', NEW.row ->> '$.wikidata', NEW.row ->> '$.mentions');
  INSERT INTO name_search (rowid, words)
    SELECT key, name || ' ' || coalesce(
      (SELECT group_concat(value ->> '$.text', ' ') FROM json_each(NEW.row, '$.aliases')), '')
    FROM actor_facts WHERE id = NEW.id;
END;
CREATE TRIGGER actor_forgotten AFTER DELETE ON actors BEGIN
  DELETE FROM name_search WHERE rowid = (SELECT key FROM actor_facts WHERE id = OLD.id);
  DELETE FROM actor_facts WHERE id = OLD.id;
END;

-- An id of a reading may mean another actor after a merge, in one story or in all.
CREATE TRIGGER actor_id_given AFTER INSERT ON actor_ids BEGIN
  UPDATE parties SET actor = NEW.merged
    WHERE instr(NEW.id, ' ') > 0 AND read = substr(NEW.id, instr(NEW.id, ' ') + 1)
      AND story = substr(NEW.id, 1, instr(NEW.id, ' ') - 1) AND story <> ''
      AND actor <> NEW.merged;
  UPDATE parties SET actor = NEW.merged
    WHERE instr(NEW.id, ' ') = 0 AND read = NEW.id AND story <> '' AND actor <> NEW.merged
      AND NOT EXISTS (SELECT 1 FROM actor_ids WHERE id = parties.story || ' ' || NEW.id);
END;
CREATE TRIGGER actor_id_taken AFTER DELETE ON actor_ids BEGIN
  UPDATE parties SET actor =
      coalesce((SELECT merged FROM actor_ids AS a WHERE a.id = parties.read), parties.read)
    WHERE instr(OLD.id, ' ') > 0 AND read = substr(OLD.id, instr(OLD.id, ' ') + 1)
      AND story = substr(OLD.id, 1, instr(OLD.id, ' ') - 1) AND story <> '';
  UPDATE parties SET actor = OLD.id
    WHERE instr(OLD.id, ' ') = 0 AND read = OLD.id AND story <> ''
      AND NOT EXISTS (SELECT 1 FROM actor_ids WHERE id = parties.story || ' ' || OLD.id);
END;

-- What the file holds already.

INSERT INTO kind_counts SELECT 'pages', count(*) FROM pages;
INSERT OR IGNORE INTO incident_events
  SELECT e.value, i.id, i.contested FROM incidents AS i, json_each(i.row, '$.events') AS e;
INSERT OR IGNORE INTO event_places
  SELECT row ->> '$.place.id', row ->> '$.place.name', row ->> '$.place.country',
    row ->> '$.place.admin1', row ->> '$.place.lat', row ->> '$.place.lon',
    row ->> '$.place.precision', row ->> '$.place.geonames', 0
  FROM event_rows WHERE row ->> '$.place.id' IS NOT NULL;
INSERT OR IGNORE INTO facts SELECT * FROM facts_of_events;
INSERT OR IGNORE INTO facts SELECT * FROM facts_of_statements;
INSERT OR IGNORE INTO facts SELECT * FROM facts_of_stories;
INSERT OR IGNORE INTO facts SELECT * FROM facts_of_proposals;
INSERT OR IGNORE INTO facts SELECT * FROM facts_of_positions;
INSERT OR IGNORE INTO facts SELECT * FROM facts_of_incidents;
INSERT OR IGNORE INTO parties
  SELECT actor, kind, day, id, side, n, story, read FROM parties_of_pages;
INSERT OR IGNORE INTO parties SELECT actor, kind, day, id, side, n, '', actor FROM parties_of_merge;
INSERT OR IGNORE INTO tellers
  SELECT 'positions', p.id, e.value ->> '$.story',
    (SELECT outlet FROM stories AS s WHERE s.id = e.value ->> '$.story'),
    coalesce(p.row ->> '$.date.from', '')
  FROM positions AS p, json_each(p.row, '$.evidence') AS e;
INSERT OR IGNORE INTO tellers
  SELECT 'incidents', i.id, e.story, (SELECT outlet FROM stories AS s WHERE s.id = e.story),
    coalesce(i.row ->> '$.date.from', '')
  FROM incidents AS i, json_each(i.row, '$.events') AS told JOIN events AS e ON e.id = told.value;
INSERT INTO actor_facts (id, name, kind, country, sector, wikidata, mentions)
  SELECT id, row ->> '$.name', row ->> '$.kind', row ->> '$.country', row ->> '$.sector',
    row ->> '$.wikidata', row ->> '$.mentions' FROM actors;
INSERT INTO name_search (rowid, words)
  SELECT f.key, f.name || ' ' || coalesce(
    (SELECT group_concat(value ->> '$.text', ' ') FROM json_each(a.row, '$.aliases')), '')
  FROM actor_facts AS f JOIN actors AS a ON a.id = f.id;

CREATE INDEX story_groups_by_group ON story_groups (group_id);
CREATE INDEX story_groups_by_cluster ON story_groups (cluster) WHERE cluster IS NOT NULL;
