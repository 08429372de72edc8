-- Stories are found by two of their words together and weighed by where the words stand, so what
-- the index held says nothing any more: it is made again when pages are grouped next.
DELETE FROM story_keys;
DELETE FROM story_index;
INSERT OR IGNORE INTO ungrouped SELECT id FROM pages;
UPDATE state SET revision = revision + (SELECT count(*) > 0 FROM pages);
