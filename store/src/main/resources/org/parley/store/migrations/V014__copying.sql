-- SPDX-License-Identifier: Apache-2.0
-- What a copy of another record into this one set aside for as long as it lasts, each with the
-- statement that puts it back, and one row without a statement until the copy is whole: a record that
-- has rows here is the beginning of a copy.

CREATE TABLE copying (
  ordinal INTEGER PRIMARY KEY,
  sql     TEXT NOT NULL
) STRICT;
