-- SPDX-License-Identifier: Apache-2.0
-- Stories that were added to the index, linked otherwise or removed since a merge took them up, as
-- they were then: only what hangs on these is like other stories than it was.

CREATE TABLE relinked (
  story     text COLLATE "C" PRIMARY KEY,
  text_hash bigint, -- null when the story was not there
  copy_of   text COLLATE "C",
  event_of  text COLLATE "C"
);

INSERT INTO relinked (story) SELECT story FROM story_index UNION SELECT story FROM story_groups;
