-- SPDX-License-Identifier: Apache-2.0
-- Pages keep the paths of their lines and why they hold no story; stories keep dates that contradict.

UPDATE pages
SET row = json_set(row, '$.elements', json('[]'), '$.storyless', NULL)
WHERE row -> '$.elements' IS NULL;

UPDATE stories
SET row = json_set(row, '$.other_dates', json('[]'))
WHERE row -> '$.other_dates' IS NULL;
