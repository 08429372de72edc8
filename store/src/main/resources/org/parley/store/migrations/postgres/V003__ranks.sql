-- SPDX-License-Identifier: Apache-2.0
-- How often a story has a word stands where a tsvector says at which place it is, so that it is found
-- without taking the whole vector to pieces. Vectors lie beside the table, which is read for keys far
-- more often than for words.

DROP INDEX story_search_by_words;
ALTER TABLE story_search SET (toast_tuple_target = 128);
UPDATE story_search SET words = coalesce((
  SELECT string_agg('''' || word || ''':' || least(n, 16383), ' ')
  FROM unnest(tsvector_to_array(words), times) AS u (word, n)), '')::tsvector;
ALTER TABLE story_search DROP COLUMN times;
CREATE INDEX story_search_by_words ON story_search USING gin (words) WITH (fastupdate = off);
