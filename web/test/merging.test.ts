// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { partly, type Health } from '../src/lib/merging'

function health(pages: number, left: number): Health {
  return { status: 'up', version: '1', revision: 1, merge_pending: left > 0, pages, pages_to_merge: left, uploads_waiting: 0 }
}

test('says how many pages are in while the rest is brought in', () => {
  expect(partly(health(2400, 1400), health(2400, 400))).toBe(
    'Being brought together: 2,000 of 2,400 pages. Until all are, incidents, positions and actors are incomplete.'
  )
})

test('says nothing of a merge that was not there a moment ago, or is over', () => {
  expect(partly(undefined, health(3, 1))).toBe('')
  expect(partly(health(3, 0), health(3, 1))).toBe('')
  expect(partly(health(3, 1), health(3, 0))).toBe('')
})
