-- SPDX-License-Identifier: Apache-2.0
-- Since when the record knows an incident or a position is told by its stories: who keeps it in
-- memory reads it again when one of them comes or goes.

CREATE TRIGGER teller_came AFTER INSERT ON stories BEGIN
  INSERT INTO incident_changes (incident)
    SELECT id FROM tellers WHERE story = NEW.id AND kind = 'incidents';
  INSERT INTO position_changes (position)
    SELECT id FROM tellers WHERE story = NEW.id AND kind = 'positions';
END;
CREATE TRIGGER teller_went AFTER DELETE ON stories BEGIN
  INSERT INTO incident_changes (incident)
    SELECT id FROM tellers WHERE story = OLD.id AND kind = 'incidents';
  INSERT INTO position_changes (position)
    SELECT id FROM tellers WHERE story = OLD.id AND kind = 'positions';
END;
