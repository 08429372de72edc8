-- SPDX-License-Identifier: Apache-2.0
-- An event may tell two incidents: that one of them is replaced says nothing of the other.

DROP TRIGGER incident_asked;

CREATE TRIGGER incident_asked AFTER INSERT ON incidents BEGIN
  UPDATE facts SET contested = EXISTS (
      SELECT 1 FROM incident_events AS i
      WHERE i.event = facts.id AND i.contested = 1 AND i.incident <> NEW.id)
    WHERE kind = 'events' AND id IN (SELECT event FROM incident_events WHERE incident = NEW.id);
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
    FROM json_each(NEW.row, '$.events') AS named JOIN events AS e ON e.id = named.value;
  UPDATE facts SET contested = 1 WHERE NEW.contested = 1 AND kind = 'events'
    AND id IN (SELECT value FROM json_each(NEW.row, '$.events'));
END;

UPDATE facts SET contested = EXISTS (
    SELECT 1 FROM incident_events AS i WHERE i.event = facts.id AND i.contested = 1)
  WHERE kind = 'events';
