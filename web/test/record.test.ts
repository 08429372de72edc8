// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import type { Schema } from '../src/api/client'
import { columns, compare, sides } from '../src/lib/accounts'
import { parseAt } from '../src/lib/marks'
import { nameable, place } from '../src/lib/network'
import { csv } from '../src/lib/table'
import { lastVisit, saw } from '../src/lib/visit'
import { quoters } from '../src/lib/voices'

type Account = Schema['Incident']['accounts'][number]

function account(holder: string | null, says: Account['says'], story: string, differs: Account['differs_on'] = []): Account {
  return { holder, relation: says === 'happened' ? 'asserts' : 'denies', says, differs_on: differs, evidence: { story, start: 0, end: 9 }, follows: null }
}

it('folds the same words of the same holder, and counts an outlet once', () => {
  const source = (outlet: string) => ({ page: 'p', uri: 'p.txt', title: null, outlet, published: { from: null, to: null, precision: 'unknown' as const, basis: 'unknown' as const, evidence: null } })
  const columns = sides(
    [account('army', 'did_not_happen', 's3'), account('rebels', 'happened', 's1'), account('rebels', 'happened', 's2')],
    ['The army denies it.', 'They took the town.', 'They  took the town.'],
    { s1: source('Daily'), s2: source('Daily'), s3: source('Herald') }
  )
  expect(columns.map((one) => [one.says, one.accounts.length, one.outlets])).toEqual([
    ['happened', 1, ['Daily']],
    ['did_not_happen', 1, ['Herald']]
  ])
  expect(columns[0]?.accounts[0]?.reprints.map((one) => one.story)).toEqual(['s2'])
})

it('has a column for each holder, the outlets that speak for themselves among them', () => {
  const source = (outlet: string) => ({ page: 'p', uri: 'p.txt', title: null, outlet, published: { from: null, to: null, precision: 'unknown' as const, basis: 'unknown' as const, evidence: null } })
  const told = columns(
    [account('army', 'did_not_happen', 's1'), account(null, 'happened', 's1'), account(null, 'happened', 's2'), account('rebels', 'happened', 's2')],
    ['no', 'a', 'b', 'c'],
    { s1: source('Daily'), s2: source('Herald') },
    []
  )
  expect(told.map((one) => [one.says, one.holder, one.outlet])).toEqual([
    ['happened', null, 'Daily'],
    ['happened', null, 'Herald'],
    ['happened', 'rebels', 'Herald'],
    ['did_not_happen', 'army', 'Daily']
  ])
})

it('names who tells an account by his words where the record has no actor for him', () => {
  const claimed = (text: string | null) =>
    ({ row: { story: 's1', sentence: { start: 0, end: 9 }, claimed_by: [{ id: null, text }] } }) as unknown as Schema['EventWithWords']
  const teller = (text: string | null) => columns([account(null, 'happened', 's1')], ['a'], {}, [claimed(text)])[0]?.teller
  expect([teller('An inquiry of the mission'), teller('said'), teller(null)]).toEqual(['An inquiry of the mission', 'somebody (“said”)', null])
})

it('counts through whom somebody is quoted, the outlet when nobody is named', () => {
  const told = (story: string, via: string[]) => ({ row: { story, via: via.map((id) => ({ id, start: 0, end: 1, text: id })) }, content: [] }) as unknown as Schema['StatementWithWords']
  expect(quoters([told('s1', ['agency']), told('s1', ['agency']), told('s2', [])], { agency: 'The Agency' }, {}).map((one) => [one.actor, one.name, one.times])).toEqual([
    ['agency', 'The Agency', 2],
    [null, 's2', 1]
  ])
})

it('says who disputes what', () => {
  const compared = compare([account('a', 'happened', 's1'), account('b', 'did_not_happen', 's1')], [], {})
  expect(compared).toEqual([{ field: 'Whether it happened', values: [{ text: 'said and denied', events: [] }], disputed: ['b'], agreed: false }])
})

it('writes tables that no spreadsheet runs', () => {
  expect(csv(['a', 'b'], [['=HYPERLINK("x")', -3], ['x,y', ['1', '2']], [null, '@b']])).toBe('a,b\r\n"\'=HYPERLINK(""x"")",-3\r\n"x,y",1;2\r\n,\'@b\r\n')
})

it('reads where words stand', () => {
  expect(parseAt('3-9')).toEqual({ start: 3, end: 9 })
  for (const wrong of [null, '', '9-3', '3-3', '-1-4', '1e3-9', '3-9x']) expect(parseAt(wrong)).toBe(null)
})

it('draws the same network each time, within its frame', () => {
  const edges = [{ actor: 'a', recipient: 'b', key: '1', events: 2 }, { actor: 'b', recipient: 'c', key: '4', events: 1 }]
  const points = place(['a', 'b', 'c', 'd'], edges, 400, 300)
  expect(place(['a', 'b', 'c', 'd'], edges, 400, 300)).toEqual(points)
  for (const point of points) expect(point.x >= 20 && point.x <= 380 && point.y >= 20 && point.y <= 280).toBe(true)
})

it('writes no name over another, and the weightiest first', () => {
  const at = (id: string, x: number, y: number, weight: number) => ({ id, x, y, weight })
  const points = [at('a', 100, 100, 1), at('b', 110, 104, 5), at('c', 100, 140, 1)]
  expect([...nameable(points, () => 10)]).toEqual(['b', 'c'])
})

it('remembers what was seen at the end of the visit before', () => {
  const kept = new Map<string, string>()
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) }
  const hour = 3_600_000
  expect(lastVisit(0, storage)).toBe(null)
  saw(7, 0, storage)
  saw(9, 1000, storage)
  expect(lastVisit(2000, storage)).toBe(null)
  expect(lastVisit(hour, storage)).toEqual({ revision: 9, at: 1000 })
  saw(12, hour, storage)
  saw(15, hour + 1000, storage)
  expect(lastVisit(hour + 2000, storage)).toEqual({ revision: 9, at: 1000 })
  kept.set('parley.visit', '2026-01-01 2025-12-30')
  expect(lastVisit(hour, storage)).toBe(null)
})
