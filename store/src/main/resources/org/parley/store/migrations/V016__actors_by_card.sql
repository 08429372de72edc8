-- SPDX-License-Identifier: Apache-2.0
-- The row of an actor whom very many stories name is long. It is read once, for its card, and the
-- rest is taken from there.

DROP TRIGGER actor_asked;
DROP TRIGGER actor_forgotten;
DROP TRIGGER actor_carded;
DROP TRIGGER actor_uncarded;
DROP TRIGGER actor_to_be_called;
DROP TRIGGER actor_called;
DROP TRIGGER actor_no_more_called;

CREATE VIEW names_of_actors AS
  SELECT id AS actor, row ->> '$.name' AS name FROM actor_cards
  UNION
  SELECT actor_cards.id, alias.value ->> '$.text'
  FROM actor_cards, json_each(actor_cards.row, '$.aliases') AS alias;

CREATE TRIGGER actor_kept AFTER INSERT ON actors BEGIN
  DELETE FROM actor_names WHERE actor = NEW.id
    AND name IN (SELECT name FROM names_of_actors WHERE actor = NEW.id);
  DELETE FROM name_search WHERE rowid = (SELECT key FROM actor_facts WHERE id = NEW.id);
  DELETE FROM actor_facts WHERE id = NEW.id;
  INSERT OR REPLACE INTO actor_cards SELECT id, row, counts FROM cards_of_actors WHERE id = NEW.id;
  INSERT INTO actor_names SELECT name, actor FROM names_of_actors WHERE actor = NEW.id;
  INSERT INTO actor_facts (id, name, kind, country, sector, wikidata, mentions)
    SELECT id, row ->> '$.name', row ->> '$.kind', row ->> '$.country', row ->> '$.sector',
      row ->> '$.wikidata', row ->> '$.mentions'
    FROM actor_cards WHERE id = NEW.id;
  INSERT INTO name_search (rowid, words)
    SELECT key, name || ' ' || coalesce(
      (SELECT group_concat(alias.value ->> '$.text', ' ')
        FROM actor_cards, json_each(actor_cards.row, '$.aliases') AS alias
        WHERE actor_cards.id = NEW.id), '')
    FROM actor_facts WHERE id = NEW.id;
END;

CREATE TRIGGER actor_dropped AFTER DELETE ON actors BEGIN
  DELETE FROM actor_names WHERE actor = OLD.id
    AND name IN (SELECT name FROM names_of_actors WHERE actor = OLD.id);
  DELETE FROM name_search WHERE rowid = (SELECT key FROM actor_facts WHERE id = OLD.id);
  DELETE FROM actor_facts WHERE id = OLD.id;
  DELETE FROM actor_cards WHERE id = OLD.id;
END;
