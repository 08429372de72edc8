-- SPDX-License-Identifier: Apache-2.0
-- What rows are asked for by: facts of each row in narrow tables with indexes, so that a question
-- reads no more than its answer. Triggers keep them: whoever writes rows need not know of them. Only
-- the words of names are written with the rows, for PostgreSQL would cut and fold them in a way of
-- its own. A row of a page stands here as people corrected it and with the actors of the latest merge.

DO $$ BEGIN
  IF EXISTS (SELECT FROM pages) THEN
    RAISE EXCEPTION 'this store was begun by a Parley that was never released; make a new one';
  END IF;
END $$;

CREATE TABLE facts (
  kind      text COLLATE "C" NOT NULL, -- name of the kind of row
  id        text COLLATE "C" NOT NULL,
  day       text COLLATE "C" NOT NULL, -- first day of its date, '' when unknown
  type      text COLLATE "C",          -- of events and incidents; stance of positions; kind of proposals
  quad      integer,
  polarity  text COLLATE "C",
  place     text COLLATE "C",
  country   text COLLATE "C",
  outlet    text COLLATE "C",
  story     text COLLATE "C",
  proposal  text COLLATE "C",
  contested integer,
  PRIMARY KEY (kind, id)
);

CREATE INDEX facts_by_day ON facts (kind, day DESC, id);
CREATE INDEX facts_by_type ON facts (kind, type, day DESC, id) WHERE type IS NOT NULL;
CREATE INDEX facts_by_place ON facts (kind, place, day DESC, id) WHERE place IS NOT NULL;
CREATE INDEX facts_by_country ON facts (kind, country, day DESC, id) WHERE country IS NOT NULL;
CREATE INDEX facts_by_outlet ON facts (kind, outlet, day DESC, id) WHERE outlet IS NOT NULL;
CREATE INDEX facts_by_story ON facts (story, kind, day DESC, id) WHERE story IS NOT NULL;
CREATE INDEX facts_by_proposal ON facts (proposal, kind, day DESC, id) WHERE proposal IS NOT NULL;
CREATE INDEX facts_contested ON facts (kind, contested, day DESC, id) WHERE contested = 1;

-- Who has a part in a row.
CREATE TABLE parties (
  actor text COLLATE "C" NOT NULL, -- across pages
  kind  text COLLATE "C" NOT NULL,
  day   text COLLATE "C" NOT NULL,
  id    text COLLATE "C" NOT NULL,
  side  text COLLATE "C" NOT NULL,
  n     integer NOT NULL,
  story text COLLATE "C" NOT NULL,
  read  text COLLATE "C" NOT NULL  -- in the reading of its page
);

CREATE UNIQUE INDEX parties_by_actor ON parties (actor, kind, day DESC, id, side, n);
CREATE INDEX parties_by_row ON parties (kind, id, side, actor);
CREATE INDEX parties_by_read ON parties (read, story);
CREATE INDEX parties_by_story ON parties (actor, story);

-- The stories that tell an incident or a position.
CREATE TABLE tellers (
  kind   text COLLATE "C" NOT NULL,
  id     text COLLATE "C" NOT NULL,
  story  text COLLATE "C" NOT NULL,
  outlet text COLLATE "C",
  day    text COLLATE "C" NOT NULL, -- of the row
  PRIMARY KEY (kind, id, story)
);

CREATE INDEX tellers_by_outlet ON tellers (kind, outlet, day DESC, id);
CREATE INDEX tellers_by_story ON tellers (story, kind, id);

CREATE TABLE incident_events (
  event     text COLLATE "C" NOT NULL,
  incident  text COLLATE "C" NOT NULL,
  contested integer NOT NULL,
  PRIMARY KEY (event, incident)
);

CREATE INDEX incident_events_by_incident ON incident_events (incident, event);

CREATE TABLE actor_facts (
  id       text COLLATE "C" PRIMARY KEY,
  name     text COLLATE "C" NOT NULL,
  kind     text COLLATE "C",
  country  text COLLATE "C",
  sector   text COLLATE "C",
  wikidata text COLLATE "C",
  mentions integer NOT NULL
);

CREATE INDEX actor_facts_by_mentions ON actor_facts (mentions DESC, id);

-- An actor with 50 stories of each alias, and how many stories each alias has.
CREATE TABLE actor_cards (
  id     text COLLATE "C" PRIMARY KEY,
  row    text COLLATE "C" NOT NULL,
  counts text COLLATE "C" NOT NULL
);

-- Actors by a whole name or alias.
CREATE TABLE actor_names (
  name  text COLLATE "C" NOT NULL,
  actor text COLLATE "C" NOT NULL,
  PRIMARY KEY (name, actor)
);

CREATE INDEX actor_names_by_actor ON actor_names (actor);

CREATE TABLE proposal_names (
  id   text COLLATE "C" PRIMARY KEY,
  name text COLLATE "C" NOT NULL
);

-- Actors and proposals by words of their names; written with the rows.
CREATE TABLE name_search (
  kind  text COLLATE "C" NOT NULL,
  id    text COLLATE "C" NOT NULL,
  words tsvector NOT NULL,
  PRIMARY KEY (kind, id)
);

CREATE INDEX name_search_by_words ON name_search USING gin (words) WITH (fastupdate = off);

CREATE TABLE event_places (
  id        text COLLATE "C" PRIMARY KEY,
  name      text COLLATE "C" NOT NULL,
  country   text COLLATE "C",
  admin1    text COLLATE "C",
  lat       double precision,
  lon       double precision,
  precision text COLLATE "C" NOT NULL,
  geonames  bigint,
  events    bigint NOT NULL
);

CREATE INDEX event_places_by_events ON event_places (events DESC, id);

-- What stories that a search finds are counted by.
CREATE TABLE story_marks (
  key    bigint PRIMARY KEY, -- in story_search
  outlet text COLLATE "C",
  day    text COLLATE "C" NOT NULL -- first one of its publication, '' when unknown
);

-- Sums, kept with each fact.

CREATE TABLE event_days (
  day      text COLLATE "C" NOT NULL,
  type     text COLLATE "C" NOT NULL,
  quad     integer NOT NULL,
  polarity text COLLATE "C" NOT NULL,
  events   bigint NOT NULL,
  PRIMARY KEY (day, type, quad, polarity)
);

CREATE TABLE kind_counts (kind text COLLATE "C" PRIMARY KEY, rows bigint NOT NULL);

INSERT INTO kind_counts VALUES ('pages', 0), ('actors', 0);

CREATE TABLE actor_events (actor text COLLATE "C" PRIMARY KEY, events bigint NOT NULL);

CREATE INDEX actor_events_by_number ON actor_events (events DESC, actor);

-- The state in which a page was first there; reading it anew makes it no newer.
CREATE TABLE learned (
  page     text COLLATE "C" PRIMARY KEY,
  revision bigint NOT NULL,
  at       text COLLATE "C" -- UTC
);

CREATE INDEX learned_by_revision ON learned (revision, page, at);

-- Which rows were written last: who keeps a copy of them reads these again. Only the latest are
-- kept; who has missed some reads everything. Writers take turns, so that numbers come in the order
-- in which what they tell of can be seen.

CREATE TABLE event_changes (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, event text COLLATE "C" NOT NULL);
CREATE TABLE incident_changes (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, incident text COLLATE "C" NOT NULL);
CREATE TABLE position_changes (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, position text COLLATE "C" NOT NULL);
CREATE TABLE actor_changes (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, actor text COLLATE "C" NOT NULL);
CREATE TABLE mark_changes (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, key bigint NOT NULL);

INSERT INTO event_changes (event) VALUES ('');
INSERT INTO incident_changes (incident) VALUES ('');
INSERT INTO position_changes (position) VALUES ('');
INSERT INTO actor_changes (actor) VALUES ('');
INSERT INTO mark_changes (key) VALUES (0);

CREATE FUNCTION changes_bounded() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  EXECUTE format('DELETE FROM %I WHERE number <= $1', TG_TABLE_NAME) USING NEW.number - 65536;
  RETURN NULL;
END $$;
CREATE TRIGGER event_changes_bounded AFTER INSERT ON event_changes FOR EACH ROW
  WHEN (NEW.number % 4096 = 0) EXECUTE FUNCTION changes_bounded();
CREATE TRIGGER incident_changes_bounded AFTER INSERT ON incident_changes FOR EACH ROW
  WHEN (NEW.number % 4096 = 0) EXECUTE FUNCTION changes_bounded();
CREATE TRIGGER position_changes_bounded AFTER INSERT ON position_changes FOR EACH ROW
  WHEN (NEW.number % 4096 = 0) EXECUTE FUNCTION changes_bounded();
CREATE TRIGGER actor_changes_bounded AFTER INSERT ON actor_changes FOR EACH ROW
  WHEN (NEW.number % 4096 = 0) EXECUTE FUNCTION changes_bounded();
CREATE TRIGGER mark_changes_bounded AFTER INSERT ON mark_changes FOR EACH ROW
  WHEN (NEW.number % 4096 = 0) EXECUTE FUNCTION changes_bounded();

-- Sums and changes that follow from facts.

CREATE FUNCTION facts_added() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO kind_counts SELECT kind, count(*) FROM added GROUP BY kind
    ON CONFLICT (kind) DO UPDATE SET rows = kind_counts.rows + excluded.rows;
  INSERT INTO event_days
    SELECT day, type, quad, polarity, count(*) FROM added WHERE kind = 'events'
    GROUP BY day, type, quad, polarity
    ON CONFLICT (day, type, quad, polarity) DO UPDATE SET events = event_days.events + excluded.events;
  UPDATE event_places AS p SET events = events + more.n
    FROM (SELECT place, count(*) AS n FROM added WHERE kind = 'events' GROUP BY place) AS more
    WHERE p.id = more.place;
  INSERT INTO event_changes (event) SELECT id FROM added WHERE kind = 'events';
  INSERT INTO incident_changes (incident) SELECT id FROM added WHERE kind = 'incidents';
  INSERT INTO position_changes (position) SELECT id FROM added WHERE kind = 'positions';
  RETURN NULL;
END $$;
CREATE TRIGGER facts_added AFTER INSERT ON facts REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION facts_added();

CREATE FUNCTION facts_removed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  UPDATE kind_counts AS c SET rows = rows - less.n
    FROM (SELECT kind, count(*) AS n FROM removed GROUP BY kind) AS less WHERE c.kind = less.kind;
  UPDATE event_days AS d SET events = events - less.n
    FROM (SELECT day, type, quad, polarity, count(*) AS n FROM removed WHERE kind = 'events'
      GROUP BY day, type, quad, polarity) AS less
    WHERE d.day = less.day AND d.type = less.type AND d.quad = less.quad
      AND d.polarity = less.polarity;
  UPDATE event_places AS p SET events = events - less.n
    FROM (SELECT place, count(*) AS n FROM removed WHERE kind = 'events' GROUP BY place) AS less
    WHERE p.id = less.place;
  INSERT INTO event_changes (event) SELECT id FROM removed WHERE kind = 'events';
  INSERT INTO incident_changes (incident) SELECT id FROM removed WHERE kind = 'incidents';
  INSERT INTO position_changes (position) SELECT id FROM removed WHERE kind = 'positions';
  RETURN NULL;
END $$;
CREATE TRIGGER facts_removed AFTER DELETE ON facts REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION facts_removed();

-- Only whether an event is contested changes in place.
CREATE FUNCTION facts_changed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO event_changes (event) SELECT id FROM added WHERE kind = 'events';
  RETURN NULL;
END $$;
CREATE TRIGGER facts_changed AFTER UPDATE ON facts REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION facts_changed();

-- Who stands on both sides of an event counts once.
CREATE FUNCTION count_parties(pairs jsonb) RETURNS void LANGUAGE sql AS $$
  INSERT INTO actor_events AS e
    SELECT actor, sum((now > 0)::integer - (now - more > 0)::integer) AS change
    FROM (
      SELECT pair.actor, pair.more, (SELECT count(*) FROM parties AS p
        WHERE p.kind = 'events' AND p.id = pair.id AND p.actor = pair.actor) AS now
      FROM jsonb_to_recordset(pairs) AS pair (actor text, id text, more integer)
    ) AS counted
    GROUP BY actor
    ON CONFLICT (actor) DO UPDATE SET events = e.events + excluded.events
$$;

CREATE FUNCTION parties_added() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  PERFORM count_parties(jsonb_agg(pair)) FROM (
    SELECT actor, id, count(*) AS more FROM added WHERE kind = 'events' GROUP BY actor, id) AS pair;
  RETURN NULL;
END $$;
CREATE TRIGGER parties_added AFTER INSERT ON parties REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION parties_added();

CREATE FUNCTION parties_removed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  PERFORM count_parties(jsonb_agg(pair)) FROM (
    SELECT actor, id, -count(*) AS more FROM removed WHERE kind = 'events' GROUP BY actor, id) AS pair;
  RETURN NULL;
END $$;
CREATE TRIGGER parties_removed AFTER DELETE ON parties REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION parties_removed();

CREATE FUNCTION parties_changed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  PERFORM count_parties(jsonb_agg(pair)) FROM (
    SELECT actor, id, sum(more) AS more FROM (
      SELECT actor, id, 1 AS more FROM added WHERE kind = 'events'
      UNION ALL SELECT actor, id, -1 FROM removed WHERE kind = 'events'
    ) AS each GROUP BY actor, id) AS pair;
  INSERT INTO event_changes (event) SELECT DISTINCT id FROM added WHERE kind = 'events';
  RETURN NULL;
END $$;
CREATE TRIGGER parties_changed AFTER UPDATE ON parties
  REFERENCING OLD TABLE AS removed NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION parties_changed();

CREATE FUNCTION tellers_changed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO incident_changes (incident) SELECT id FROM added WHERE kind = 'incidents';
  INSERT INTO position_changes (position) SELECT id FROM added WHERE kind = 'positions';
  RETURN NULL;
END $$;
CREATE TRIGGER tellers_changed AFTER UPDATE ON tellers REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION tellers_changed();

-- Rows as they are asked for.

CREATE VIEW event_rows AS
  SELECT e.id, e.story, CASE WHEN c.id IS NULL THEN e.row ELSE c.row END AS row
  FROM events AS e LEFT JOIN corrected_rows AS c ON c.kind = 'events' AND c.id = e.id;

CREATE VIEW statement_rows AS
  SELECT e.id, e.story, CASE WHEN c.id IS NULL THEN e.row ELSE c.row END AS row
  FROM statements AS e LEFT JOIN corrected_rows AS c ON c.kind = 'statements' AND c.id = e.id;

CREATE FUNCTION across(given_story text, given_read text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(
    (SELECT merged FROM actor_ids AS a WHERE a.id = given_story || ' ' || given_read),
    (SELECT merged FROM actor_ids AS a WHERE a.id = given_read),
    given_read)
$$;

CREATE FUNCTION forget(given_kind text, ids text[]) RETURNS void LANGUAGE sql AS $$
  DELETE FROM facts WHERE kind = given_kind AND id = ANY (ids);
  DELETE FROM parties WHERE kind = given_kind AND id = ANY (ids);
$$;

CREATE FUNCTION ask_events(ids text[]) RETURNS void LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO event_places
    SELECT place ->> 'id', place ->> 'name', place ->> 'country', place ->> 'admin1',
      (place ->> 'lat')::double precision, (place ->> 'lon')::double precision,
      place ->> 'precision', (place ->> 'geonames')::bigint, 0
    FROM event_rows AS e, LATERAL (SELECT doc(e.row) -> 'place' AS place OFFSET 0) AS d
    WHERE e.id = ANY (ids) AND place ->> 'id' IS NOT NULL
    ON CONFLICT DO NOTHING;
  INSERT INTO facts
    SELECT 'events', e.id, coalesce(d #>> '{date,from}', ''), d ->> 'type', (d ->> 'quad')::integer,
      CASE
        WHEN d -> 'aux' @> '"negation"' OR d -> 'claimed_by' @> '[{"relation": "denies"}]'
          THEN 'denied'
        WHEN d -> 'aux' @> '"future"' OR d -> 'aux' @> '"hypothetical"' THEN 'possible'
        ELSE 'affirmed'
      END,
      d #>> '{place,id}', d #>> '{place,country}',
      (SELECT outlet FROM stories AS s WHERE s.id = e.story LIMIT 1), e.story, NULL,
      EXISTS (SELECT FROM incident_events AS i WHERE i.event = e.id AND i.contested = 1)::integer
    FROM event_rows AS e, LATERAL (SELECT doc(e.row) AS d OFFSET 0) AS parsed
    WHERE e.id = ANY (ids) AND e.row IS NOT NULL
    ON CONFLICT DO NOTHING;
  INSERT INTO parties
    SELECT across(e.story, ref ->> 'id'), 'events', coalesce(d #>> '{date,from}', ''), e.id, side,
      n - 1, e.story, ref ->> 'id'
    FROM event_rows AS e, LATERAL (SELECT doc(e.row) AS d OFFSET 0) AS parsed,
      unnest(ARRAY['actor', 'recipient']) AS side,
      jsonb_array_elements(d -> side) WITH ORDINALITY AS refs (ref, n)
    WHERE e.id = ANY (ids) AND e.row IS NOT NULL AND ref ->> 'id' IS NOT NULL
    ON CONFLICT DO NOTHING;
END $$;

CREATE FUNCTION ask_statements(ids text[]) RETURNS void LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO facts
    SELECT 'statements', e.id, coalesce(doc(e.row) #>> '{date,from}', ''), NULL, NULL, NULL, NULL, NULL,
      (SELECT outlet FROM stories AS s WHERE s.id = e.story LIMIT 1), e.story, NULL, NULL
    FROM statement_rows AS e WHERE e.id = ANY (ids) AND e.row IS NOT NULL
    ON CONFLICT DO NOTHING;
  INSERT INTO parties
    SELECT across(e.story, ref ->> 'id'), 'statements', coalesce(d #>> '{date,from}', ''), e.id, side,
      n, e.story, ref ->> 'id'
    FROM statement_rows AS e, LATERAL (SELECT doc(e.row) AS d OFFSET 0) AS parsed,
      LATERAL (
        SELECT 'via' AS side, n - 1 AS n, ref
          FROM jsonb_array_elements(d -> 'via') WITH ORDINALITY AS refs (ref, n)
        UNION ALL SELECT side, 0, d -> side FROM unnest(ARRAY['speaker', 'addressee']) AS side
      ) AS part
    WHERE e.id = ANY (ids) AND e.row IS NOT NULL AND ref ->> 'id' IS NOT NULL
    ON CONFLICT DO NOTHING;
END $$;

CREATE FUNCTION events_added() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  PERFORM ask_events(array_agg(id)) FROM added;
  RETURN NULL;
END $$;
CREATE TRIGGER events_added AFTER INSERT ON events REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION events_added();

CREATE FUNCTION statements_added() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  PERFORM ask_statements(array_agg(id)) FROM added;
  RETURN NULL;
END $$;
CREATE TRIGGER statements_added AFTER INSERT ON statements REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION statements_added();

CREATE FUNCTION rows_of_pages_removed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  PERFORM forget(TG_TABLE_NAME, array_agg(id)) FROM removed;
  RETURN NULL;
END $$;
CREATE TRIGGER events_removed AFTER DELETE ON events REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION rows_of_pages_removed();
CREATE TRIGGER statements_removed AFTER DELETE ON statements REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION rows_of_pages_removed();

CREATE FUNCTION rows_corrected() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  events text[] := ARRAY(SELECT id FROM changed WHERE kind = 'events');
  statements text[] := ARRAY(SELECT id FROM changed WHERE kind = 'statements');
BEGIN
  PERFORM forget('events', events);
  PERFORM forget('statements', statements);
  PERFORM ask_events(events);
  PERFORM ask_statements(statements);
  RETURN NULL;
END $$;
CREATE TRIGGER rows_corrected AFTER INSERT ON corrected_rows REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION rows_corrected();
CREATE TRIGGER rows_no_more_corrected AFTER DELETE ON corrected_rows REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION rows_corrected();

-- Stories and pages.

CREATE FUNCTION stories_added() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO story_marks
    SELECT key, outlet, coalesce(doc(row) #>> '{published,from}', '') FROM added;
  INSERT INTO mark_changes (key) SELECT key FROM added;
  INSERT INTO facts
    SELECT 'stories', id, coalesce(doc(row) #>> '{published,from}', ''), NULL, NULL, NULL, NULL, NULL,
      outlet, id, NULL, NULL
    FROM added ON CONFLICT DO NOTHING;
  UPDATE tellers AS t SET outlet = a.outlet FROM added AS a
    WHERE t.story = a.id AND t.outlet IS DISTINCT FROM a.outlet;
  INSERT INTO incident_changes (incident)
    SELECT t.id FROM added AS a JOIN tellers AS t ON t.story = a.id AND t.kind = 'incidents';
  INSERT INTO position_changes (position)
    SELECT t.id FROM added AS a JOIN tellers AS t ON t.story = a.id AND t.kind = 'positions';
  RETURN NULL;
END $$;
CREATE TRIGGER stories_added AFTER INSERT ON stories REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION stories_added();

CREATE FUNCTION stories_removed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  DELETE FROM story_marks WHERE key IN (SELECT key FROM removed);
  INSERT INTO mark_changes (key) SELECT key FROM removed;
  DELETE FROM facts WHERE kind = 'stories' AND id IN (SELECT id FROM removed);
  INSERT INTO incident_changes (incident)
    SELECT t.id FROM removed AS a JOIN tellers AS t ON t.story = a.id AND t.kind = 'incidents';
  INSERT INTO position_changes (position)
    SELECT t.id FROM removed AS a JOIN tellers AS t ON t.story = a.id AND t.kind = 'positions';
  RETURN NULL;
END $$;
CREATE TRIGGER stories_removed AFTER DELETE ON stories REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION stories_removed();

-- The revision itself grows after the page is written, in the same transaction.
CREATE FUNCTION pages_added() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  UPDATE kind_counts SET rows = rows + (SELECT count(*) FROM added) WHERE kind = 'pages';
  INSERT INTO learned
    SELECT id, revision + 1, to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
    FROM added, state ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER pages_added AFTER INSERT ON pages REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION pages_added();

CREATE FUNCTION pages_removed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  UPDATE kind_counts SET rows = rows - (SELECT count(*) FROM removed) WHERE kind = 'pages';
  RETURN NULL;
END $$;
CREATE TRIGGER pages_removed AFTER DELETE ON pages REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION pages_removed();

-- Rows of the merge: a row that takes the place of another is updated.

CREATE FUNCTION proposals_put() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids text[] := ARRAY(SELECT id FROM added);
BEGIN
  PERFORM forget('proposals', ids);
  INSERT INTO facts
    SELECT 'proposals', id, coalesce(d #>> '{first_seen,from}', ''), d ->> 'kind', NULL, NULL,
      d #>> '{place,id}', d #>> '{place,country}', NULL, NULL, NULL, NULL
    FROM added, LATERAL (SELECT doc(row) AS d OFFSET 0) AS parsed;
  INSERT INTO parties
    SELECT actor, 'proposals', coalesce(d #>> '{first_seen,from}', ''), id, side, n - 1, '', actor
    FROM added, LATERAL (SELECT doc(row) AS d OFFSET 0) AS parsed,
      unnest(ARRAY['proposed_by', 'backed_by']) AS side,
      jsonb_array_elements_text(d -> side) WITH ORDINALITY AS refs (actor, n)
    ON CONFLICT DO NOTHING;
  INSERT INTO proposal_names SELECT id, doc(row) ->> 'name' FROM added
    ON CONFLICT (id) DO UPDATE SET name = excluded.name;
  RETURN NULL;
END $$;
CREATE TRIGGER proposals_added AFTER INSERT ON proposals REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION proposals_put();
CREATE TRIGGER proposals_changed AFTER UPDATE ON proposals REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION proposals_put();

CREATE FUNCTION proposals_removed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  PERFORM forget('proposals', array_agg(id)) FROM removed;
  DELETE FROM proposal_names WHERE id IN (SELECT id FROM removed);
  DELETE FROM name_search WHERE kind = 'proposals' AND id IN (SELECT id FROM removed);
  RETURN NULL;
END $$;
CREATE TRIGGER proposals_removed AFTER DELETE ON proposals REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION proposals_removed();

CREATE FUNCTION positions_put() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids text[] := ARRAY(SELECT id FROM added);
BEGIN
  PERFORM forget('positions', ids);
  DELETE FROM tellers WHERE kind = 'positions' AND id = ANY (ids);
  INSERT INTO facts
    SELECT 'positions', id, coalesce(d #>> '{date,from}', ''), d ->> 'stance', NULL, NULL, NULL, NULL, NULL,
      NULL, d ->> 'proposal', NULL
    FROM added, LATERAL (SELECT doc(row) AS d OFFSET 0) AS parsed;
  INSERT INTO parties
    SELECT d ->> 'actor', 'positions', coalesce(d #>> '{date,from}', ''), id, 'actor', 0, '', d ->> 'actor'
    FROM added, LATERAL (SELECT doc(row) AS d OFFSET 0) AS parsed;
  INSERT INTO tellers
    SELECT 'positions', a.id, e ->> 'story',
      (SELECT outlet FROM stories AS s WHERE s.id = e ->> 'story' LIMIT 1),
      coalesce(d #>> '{date,from}', '')
    FROM added AS a, LATERAL (SELECT doc(a.row) AS d OFFSET 0) AS parsed,
      jsonb_array_elements(d -> 'evidence') AS e
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER positions_added AFTER INSERT ON positions REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION positions_put();
CREATE TRIGGER positions_changed AFTER UPDATE ON positions REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION positions_put();

CREATE FUNCTION positions_removed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  PERFORM forget('positions', array_agg(id)) FROM removed;
  DELETE FROM tellers WHERE kind = 'positions' AND id IN (SELECT id FROM removed);
  RETURN NULL;
END $$;
CREATE TRIGGER positions_removed AFTER DELETE ON positions REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION positions_removed();

-- An event may tell two incidents: that one of them is replaced says nothing of the other.
CREATE FUNCTION contest(events text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE facts AS f SET contested = now.contested
    FROM (
      SELECT event, EXISTS (
        SELECT FROM incident_events AS i WHERE i.event = named.event AND i.contested = 1
      )::integer AS contested
      FROM (SELECT DISTINCT unnest(events) AS event) AS named
    ) AS now
    WHERE f.kind = 'events' AND f.id = now.event AND f.contested <> now.contested
$$;

CREATE FUNCTION incidents_put() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids text[] := ARRAY(SELECT id FROM added);
  told text[] := ARRAY(SELECT event FROM incident_events WHERE incident = ANY (ids));
BEGIN
  PERFORM forget('incidents', ids);
  DELETE FROM tellers WHERE kind = 'incidents' AND id = ANY (ids);
  DELETE FROM incident_events WHERE incident = ANY (ids);
  INSERT INTO facts
    SELECT 'incidents', id, coalesce(d #>> '{date,from}', ''), d ->> 'type', NULL, NULL,
      d #>> '{place,id}', d #>> '{place,country}', NULL, NULL, NULL,
      (d ->> 'contested')::boolean::integer
    FROM added, LATERAL (SELECT doc(row) AS d OFFSET 0) AS parsed;
  INSERT INTO parties
    SELECT actor, 'incidents', coalesce(d #>> '{date,from}', ''), id, side, n - 1, '', actor
    FROM added, LATERAL (SELECT doc(row) AS d OFFSET 0) AS parsed,
      unnest(ARRAY['actor', 'recipient']) AS side,
      jsonb_array_elements_text(d -> side) WITH ORDINALITY AS refs (actor, n)
    ON CONFLICT DO NOTHING;
  INSERT INTO incident_events
    SELECT event, id, (d ->> 'contested')::boolean::integer
    FROM added, LATERAL (SELECT doc(row) AS d OFFSET 0) AS parsed,
      jsonb_array_elements_text(d -> 'events') AS event
    ON CONFLICT DO NOTHING;
  INSERT INTO tellers
    SELECT 'incidents', i.incident, e.story,
      (SELECT outlet FROM stories AS s WHERE s.id = e.story LIMIT 1), f.day
    FROM incident_events AS i JOIN events AS e ON e.id = i.event
      JOIN facts AS f ON f.kind = 'incidents' AND f.id = i.incident
    WHERE i.incident = ANY (ids)
    ON CONFLICT DO NOTHING;
  PERFORM contest(told || ARRAY(SELECT event FROM incident_events WHERE incident = ANY (ids)));
  RETURN NULL;
END $$;
CREATE TRIGGER incidents_added AFTER INSERT ON incidents REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION incidents_put();
CREATE TRIGGER incidents_changed AFTER UPDATE ON incidents REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION incidents_put();

CREATE FUNCTION incidents_removed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids text[] := ARRAY(SELECT id FROM removed);
  told text[] := ARRAY(SELECT event FROM incident_events WHERE incident = ANY (ids));
BEGIN
  PERFORM forget('incidents', ids);
  DELETE FROM tellers WHERE kind = 'incidents' AND id = ANY (ids);
  DELETE FROM incident_events WHERE incident = ANY (ids);
  PERFORM contest(told);
  RETURN NULL;
END $$;
CREATE TRIGGER incidents_removed AFTER DELETE ON incidents REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION incidents_removed();

CREATE FUNCTION card(actor jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_set(actor, '{aliases}', coalesce((
    SELECT jsonb_agg(jsonb_build_object(
      'text', alias -> 'text',
      'stories', coalesce((
        SELECT jsonb_agg(story ORDER BY m)
        FROM jsonb_array_elements(alias -> 'stories') WITH ORDINALITY AS s (story, m)
        WHERE m <= 50), '[]')) ORDER BY n)
    FROM jsonb_array_elements(actor -> 'aliases') WITH ORDINALITY AS a (alias, n)), '[]'))
$$;

CREATE FUNCTION actors_put() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO actor_facts
    SELECT id, d ->> 'name', d ->> 'kind', d ->> 'country', d ->> 'sector', d ->> 'wikidata',
      (d ->> 'mentions')::integer
    FROM added, LATERAL (SELECT doc(row) AS d OFFSET 0) AS parsed
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind,
      country = excluded.country, sector = excluded.sector, wikidata = excluded.wikidata,
      mentions = excluded.mentions;
  INSERT INTO actor_cards
    SELECT id, card(d)::text, coalesce((
        SELECT jsonb_agg(jsonb_array_length(alias -> 'stories') ORDER BY n)
        FROM jsonb_array_elements(d -> 'aliases') WITH ORDINALITY AS a (alias, n)), '[]')::text
    FROM added, LATERAL (SELECT doc(row) AS d OFFSET 0) AS parsed
    ON CONFLICT (id) DO UPDATE SET row = excluded.row, counts = excluded.counts;
  DELETE FROM actor_names WHERE actor IN (SELECT id FROM added);
  INSERT INTO actor_names
    SELECT name, id
    FROM added, LATERAL (SELECT doc(row) AS d OFFSET 0) AS parsed, LATERAL (
      SELECT d ->> 'name' AS name
      UNION SELECT alias ->> 'text' FROM jsonb_array_elements(d -> 'aliases') AS alias) AS names;
  INSERT INTO actor_changes (actor) SELECT id FROM added;
  RETURN NULL;
END $$;
CREATE TRIGGER actors_added AFTER INSERT ON actors REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION actors_put();
CREATE TRIGGER actors_changed AFTER UPDATE ON actors REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION actors_put();

CREATE FUNCTION actors_removed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  DELETE FROM actor_facts WHERE id IN (SELECT id FROM removed);
  DELETE FROM actor_cards WHERE id IN (SELECT id FROM removed);
  DELETE FROM actor_names WHERE actor IN (SELECT id FROM removed);
  DELETE FROM name_search WHERE kind = 'actors' AND id IN (SELECT id FROM removed);
  INSERT INTO actor_changes (actor) SELECT id FROM removed;
  RETURN NULL;
END $$;
CREATE TRIGGER actors_removed AFTER DELETE ON actors REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION actors_removed();

CREATE FUNCTION actor_facts_counted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  UPDATE kind_counts SET rows = rows + CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END
      * (SELECT count(*) FROM changed)
    WHERE kind = 'actors';
  RETURN NULL;
END $$;
CREATE TRIGGER actor_facts_added AFTER INSERT ON actor_facts REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION actor_facts_counted();
CREATE TRIGGER actor_facts_removed AFTER DELETE ON actor_facts REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION actor_facts_counted();

-- An id of a reading may mean another actor after a merge, in one story or in all.
CREATE FUNCTION actor_ids_changed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  UPDATE parties AS p SET actor = across(p.story, p.read)
    FROM (
      SELECT split_part(id, ' ', 1) AS story, substr(id, strpos(id, ' ') + 1) AS read
      FROM changed WHERE strpos(id, ' ') > 0
    ) AS c
    WHERE p.read = c.read AND p.story = c.story AND p.story <> ''
      AND p.actor <> across(p.story, p.read);
  UPDATE parties AS p SET actor = across(p.story, p.read)
    FROM changed AS c
    WHERE strpos(c.id, ' ') = 0 AND p.read = c.id AND p.story <> ''
      AND p.actor <> across(p.story, p.read);
  RETURN NULL;
END $$;
CREATE TRIGGER actor_ids_added AFTER INSERT ON actor_ids REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION actor_ids_changed();
CREATE TRIGGER actor_ids_replaced AFTER UPDATE ON actor_ids REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION actor_ids_changed();
CREATE TRIGGER actor_ids_removed AFTER DELETE ON actor_ids REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION actor_ids_changed();
