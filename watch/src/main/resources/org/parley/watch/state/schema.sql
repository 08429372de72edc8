-- What a watch remembers. Times are milliseconds since 1970.

-- Lists that were asked for. place: where one is since it moved for good. next: not before.
CREATE TABLE lists (
  address TEXT PRIMARY KEY,
  parent TEXT,
  place TEXT,
  title TEXT,
  etag TEXT,
  last_modified TEXT,
  asked INTEGER,
  news INTEGER,
  failures INTEGER NOT NULL DEFAULT 0,
  next INTEGER NOT NULL DEFAULT 0,
  told TEXT
);

-- Pages that lists named. step: waiting, fetched (its bytes are in body), read or left.
CREATE TABLE pages (
  address TEXT PRIMARY KEY,
  list TEXT NOT NULL,
  guid TEXT,
  headline TEXT,
  published INTEGER,
  seen INTEGER NOT NULL,
  step TEXT NOT NULL,
  reason TEXT,
  words TEXT,
  failures INTEGER NOT NULL DEFAULT 0,
  next INTEGER NOT NULL DEFAULT 0,
  place TEXT,
  content_type TEXT,
  body BLOB,
  tries INTEGER NOT NULL DEFAULT 0,
  fetched INTEGER
);
CREATE INDEX pages_by_guid ON pages (list, guid);
CREATE INDEX pages_by_place ON pages (place);
CREATE INDEX pages_to_do ON pages (step, next) WHERE step IN ('waiting', 'fetched');
CREATE INDEX pages_of_list ON pages (list, step);

-- Servers to be left in peace.
CREATE TABLE hosts (
  name TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  not_before INTEGER NOT NULL
);

-- What robots.txt said; an empty body allows everything.
CREATE TABLE robots (
  origin TEXT PRIMARY KEY,
  fetched INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  body BLOB NOT NULL
);

-- The last day for which a brief was written to a folder.
CREATE TABLE briefs (
  folder TEXT PRIMARY KEY,
  day TEXT NOT NULL
);
