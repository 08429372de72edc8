-- SPDX-License-Identifier: Apache-2.0
-- Which actors, positions and stories were written last, as event_changes tells of events, so that
-- who keeps what they are found by in memory reads these again; also incidents and positions whose
-- tellers have another outlet. And how many actors there are.

CREATE TABLE actor_changes (
  number INTEGER PRIMARY KEY,
  actor  TEXT NOT NULL
) STRICT;

INSERT INTO actor_changes VALUES (1, '');

CREATE TRIGGER actor_changes_bounded AFTER INSERT ON actor_changes WHEN NEW.number % 4096 = 0 BEGIN
  DELETE FROM actor_changes WHERE number <= NEW.number - 65536;
END;
CREATE TRIGGER actor_noted AFTER INSERT ON actors BEGIN
  INSERT INTO actor_changes (actor) VALUES (NEW.id);
END;
CREATE TRIGGER actor_gone AFTER DELETE ON actors BEGIN
  INSERT INTO actor_changes (actor) VALUES (OLD.id);
END;

CREATE TRIGGER actor_fact_added AFTER INSERT ON actor_facts BEGIN
  INSERT INTO kind_counts VALUES ('actors', 1) ON CONFLICT DO UPDATE SET rows = rows + 1;
END;
CREATE TRIGGER actor_fact_removed AFTER DELETE ON actor_facts BEGIN
  UPDATE kind_counts SET rows = rows - 1 WHERE kind = 'actors';
END;

INSERT OR REPLACE INTO kind_counts SELECT 'actors', count(*) FROM actor_facts;

CREATE TABLE position_changes (
  number   INTEGER PRIMARY KEY,
  position TEXT NOT NULL
) STRICT;

INSERT INTO position_changes VALUES (1, '');

CREATE TRIGGER position_changes_bounded AFTER INSERT ON position_changes
  WHEN NEW.number % 4096 = 0 BEGIN
  DELETE FROM position_changes WHERE number <= NEW.number - 65536;
END;
CREATE TRIGGER position_fact_noted AFTER INSERT ON facts WHEN NEW.kind = 'positions' BEGIN
  INSERT INTO position_changes (position) VALUES (NEW.id);
END;
CREATE TRIGGER position_fact_gone AFTER DELETE ON facts WHEN OLD.kind = 'positions' BEGIN
  INSERT INTO position_changes (position) VALUES (OLD.id);
END;

-- Which stories were written last; what a search finds is counted from memory.
CREATE TABLE mark_changes (
  number INTEGER PRIMARY KEY,
  key    INTEGER NOT NULL -- in story_marks
) STRICT;

INSERT INTO mark_changes VALUES (1, 0);

CREATE TRIGGER mark_changes_bounded AFTER INSERT ON mark_changes WHEN NEW.number % 4096 = 0 BEGIN
  DELETE FROM mark_changes WHERE number <= NEW.number - 65536;
END;
CREATE TRIGGER mark_noted AFTER INSERT ON story_marks BEGIN
  INSERT INTO mark_changes (key) VALUES (NEW.key);
END;
CREATE TRIGGER mark_gone AFTER DELETE ON story_marks BEGIN
  INSERT INTO mark_changes (key) VALUES (OLD.key);
END;

CREATE TRIGGER incident_teller_changed AFTER UPDATE OF outlet ON tellers
  WHEN NEW.kind = 'incidents' AND NEW.outlet IS NOT OLD.outlet BEGIN
  INSERT INTO incident_changes (incident) VALUES (NEW.id);
END;
CREATE TRIGGER position_teller_changed AFTER UPDATE OF outlet ON tellers
  WHEN NEW.kind = 'positions' AND NEW.outlet IS NOT OLD.outlet BEGIN
  INSERT INTO position_changes (position) VALUES (NEW.id);
END;
