-- SPDX-License-Identifier: Apache-2.0
-- What briefs told whom, so that the next one can tell what is new. It outlives the pages it speaks of.

CREATE TABLE told (
  reader TEXT NOT NULL,
  kind   TEXT NOT NULL,
  page   TEXT NOT NULL,
  start  INTEGER NOT NULL,
  "end"  INTEGER NOT NULL,
  detail TEXT NOT NULL,
  actor  TEXT NOT NULL,
  words  TEXT NOT NULL,
  at     TEXT NOT NULL,
  PRIMARY KEY (reader, page, start, "end", kind, detail, actor)
) STRICT, WITHOUT ROWID;
