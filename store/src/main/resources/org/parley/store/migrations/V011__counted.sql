-- SPDX-License-Identifier: Apache-2.0
-- Who has a part in how many events, for who asks before these are in memory; and which incidents
-- were written last, as event_changes tells of events.

CREATE TABLE actor_events (
  actor  TEXT PRIMARY KEY,
  events INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX actor_events_by_number ON actor_events (events DESC, actor);

-- Who stands on both sides of an event counts once.
CREATE TRIGGER party_counted AFTER INSERT ON parties
  WHEN NEW.kind = 'events' AND 1 = (
    SELECT count(*) FROM parties
    WHERE kind = 'events' AND id = NEW.id AND actor = NEW.actor) BEGIN
  INSERT INTO actor_events VALUES (NEW.actor, 1) ON CONFLICT DO UPDATE SET events = events + 1;
END;
CREATE TRIGGER party_uncounted AFTER DELETE ON parties
  WHEN OLD.kind = 'events' AND NOT EXISTS (
    SELECT 1 FROM parties
    WHERE kind = 'events' AND id = OLD.id AND actor = OLD.actor) BEGIN
  UPDATE actor_events SET events = events - 1 WHERE actor = OLD.actor;
END;
CREATE TRIGGER party_recounted AFTER UPDATE OF actor ON parties
  WHEN NEW.kind = 'events' AND NEW.actor <> OLD.actor BEGIN
  INSERT INTO actor_events
    SELECT NEW.actor, 1 WHERE 1 = (
      SELECT count(*) FROM parties WHERE kind = 'events' AND id = NEW.id AND actor = NEW.actor)
    ON CONFLICT DO UPDATE SET events = events + 1;
  UPDATE actor_events SET events = events - 1
    WHERE actor = OLD.actor AND NOT EXISTS (
      SELECT 1 FROM parties WHERE kind = 'events' AND id = OLD.id AND actor = OLD.actor);
END;

INSERT INTO actor_events
  SELECT actor, count(DISTINCT id) FROM parties WHERE kind = 'events' GROUP BY actor;

CREATE TABLE incident_changes (
  number   INTEGER PRIMARY KEY,
  incident TEXT NOT NULL
) STRICT;

INSERT INTO incident_changes VALUES (1, '');

CREATE TRIGGER incident_changes_bounded AFTER INSERT ON incident_changes
  WHEN NEW.number % 4096 = 0 BEGIN
  DELETE FROM incident_changes WHERE number <= NEW.number - 65536;
END;
CREATE TRIGGER incident_fact_noted AFTER INSERT ON facts WHEN NEW.kind = 'incidents' BEGIN
  INSERT INTO incident_changes (incident) VALUES (NEW.id);
END;
CREATE TRIGGER incident_fact_gone AFTER DELETE ON facts WHEN OLD.kind = 'incidents' BEGIN
  INSERT INTO incident_changes (incident) VALUES (OLD.id);
END;

-- Actors by a whole name or alias.
CREATE TABLE actor_names (
  name  TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (name, actor)
) STRICT, WITHOUT ROWID;

-- A row that is replaced is not told to be deleted.
CREATE TRIGGER actor_to_be_called BEFORE INSERT ON actors BEGIN
  DELETE FROM actor_names WHERE actor = NEW.id AND name IN (
    SELECT alias.value ->> '$.text' FROM actors AS a, json_each(a.row, '$.aliases') AS alias
    WHERE a.id = NEW.id);
  DELETE FROM actor_names
    WHERE actor = NEW.id AND name = (SELECT row ->> '$.name' FROM actors WHERE id = NEW.id);
END;
CREATE TRIGGER actor_called AFTER INSERT ON actors BEGIN
  INSERT OR IGNORE INTO actor_names VALUES (NEW.row ->> '$.name', NEW.id);
  INSERT OR IGNORE INTO actor_names
    SELECT value ->> '$.text', NEW.id FROM json_each(NEW.row, '$.aliases');
END;
CREATE TRIGGER actor_no_more_called AFTER DELETE ON actors BEGIN
  DELETE FROM actor_names WHERE actor = OLD.id AND name IN (
    SELECT value ->> '$.text' FROM json_each(OLD.row, '$.aliases'));
  DELETE FROM actor_names WHERE actor = OLD.id AND name = OLD.row ->> '$.name';
END;

INSERT OR IGNORE INTO actor_names SELECT name, id FROM actor_facts;
INSERT OR IGNORE INTO actor_names
  SELECT alias.value ->> '$.text', actors.id
  FROM actors, json_each(actors.row, '$.aliases') AS alias;
