// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { borderChange, borderEdits } from '../src/lib/borders'
import { changeOf, editsOf, ready, rowsNear, type Filled } from '../src/lib/edits'
import type { Reading } from '../src/lib/marks'
import { CodePoints } from '../src/lib/offsets'
import { trimmed, wordsOf } from '../src/lib/selection'

const TEXT = 'Talks Open\n🕊 Norland shelled the port on Tuesday.\n\nTalks End\nThe front left Verra.\n'
const points = new CodePoints(TEXT)
const words = (text: string) => {
  const unit = TEXT.indexOf(text)
  return { start: points.point(unit), end: points.point(unit + text.length) }
}
const party = (id: string | null, text: string) => ({ id, ...words(text), text })
const undated = { from: null, to: null, precision: 'unknown', basis: 'unknown', evidence: null }
const reading = {
  page: { id: 'p', text: TEXT, left_out: [] },
  stories: [
    { id: 'p-1', order: 1, spans: [{ ...words('Talks Open'), role: 'title' }, { ...words('🕊 Norland shelled the port on Tuesday.'), role: 'body' }] },
    { id: 'p-2', order: 2, spans: [{ ...words('Talks End'), role: 'title' }, { ...words('The front left Verra.'), role: 'body' }] }
  ],
  mentions: [],
  events: [{ id: 'p-1-e1', story: 'p-1', sentence: words('Norland shelled the port on Tuesday.'), type: 'ASSAULT', cue: { ...words('shelled'), text: 'shelled' }, actor: [party('norland', 'Norland')], recipient: [], object: null, date: undated, claimed_by: [] }],
  statements: [],
  positions: [{ id: 'p-2-p1', actor: 'front', stance: 'withdraws_from', conditions: [], reasons: [], evidence: [{ story: 'p-2', ...words('The front left Verra.') }], claimed_by: [], date: undated }]
} as unknown as Reading
const filled: Filled = { keep: false, actor: '', relation: 'asserts', from: '', to: '', place: '', number: '', type: '', stance: '' }

it('offers the rows that words belong to, the nearest first', () => {
  expect(rowsNear(reading, words('the port'), {}).map((row) => `${row.kind}:${row.id}`)).toEqual(['event:p-1-e1', 'position:p-2-p1'])
  expect(rowsNear(reading, words('Verra'), { front: 'The Front' })[0]?.label).toBe('The Front withdraws from')
})

it('makes chosen words the victim of an act, named or not', () => {
  const row = { kind: 'event' as const, id: 'p-1-e1', label: '' }
  const edit = editsOf(reading, row).find((one) => one.key === 'recipient')
  if (!edit) throw new Error('no such edit')
  expect(changeOf(reading, row, edit, words('the port'), filled)).toEqual({ op: 'set', field: 'recipient', value: [{ id: null, ...words('the port') }] })
  const actor = editsOf(reading, row).find((one) => one.key === 'actor')
  if (!actor) throw new Error('no such edit')
  expect(changeOf(reading, row, actor, words('the port'), { ...filled, keep: true, actor: 'sora' })).toEqual({
    op: 'set', field: 'actor', value: [{ id: 'norland', ...words('Norland'), text: 'Norland' }, { id: 'sora', ...words('the port') }]
  })
})

it('takes a day for a day, and the words for what tells it', () => {
  const row = { kind: 'event' as const, id: 'p-1-e1', label: '' }
  const edit = editsOf(reading, row).find((one) => one.key === 'date')
  if (!edit) throw new Error('no such edit')
  expect(ready(edit, row, filled)).toBe(false)
  expect(changeOf(reading, row, edit, words('Tuesday'), { ...filled, from: '2021-03-02' })).toEqual({
    op: 'set', field: 'date', value: { from: '2021-03-02', to: '2021-03-02', precision: 'day', basis: 'text', evidence: words('Tuesday') }
  })
})

it('adds a condition in the order of the page', () => {
  const row = { kind: 'position' as const, id: 'p-2-p1', label: '' }
  const edit = editsOf(reading, row).find((one) => one.key === 'conditions')
  if (!edit) throw new Error('no such edit')
  expect(changeOf(reading, row, edit, words('left Verra'), filled)).toEqual({ op: 'set', field: 'conditions', value: [words('left Verra')] })
})

it('moves, begins and takes away where stories begin', () => {
  const on = (text: string) => borderEdits(reading, points, words(text))
  expect(on('shelled').map((one) => one.key)).toEqual(['begin', 'move p-2'])
  expect(on('Talks End').map((one) => one.key)).toEqual(['continue'])
  const [begin, move] = on('shelled')
  if (!begin || !move) throw new Error('no such edits')
  const line = words('🕊').start
  expect(borderChange('p', begin, true)).toEqual({ target: { kind: 'border', page: 'p', at: line }, change: { op: 'begin', title: true } })
  expect(borderChange('p', move, false)).toEqual({ target: { kind: 'border', page: 'p', at: words('Talks End').start }, change: { op: 'move', to: line } })
})

it('chooses words as a person would, beyond the first plane too', () => {
  expect(wordsOf(new CodePoints('🕊 “U.N.-backed” talks')).map((one) => new CodePoints('🕊 “U.N.-backed” talks').slice(one.start, one.end))).toEqual(['🕊', '“', 'U.N.-backed', '”', 'talks'])
  expect(trimmed({ start: 10, end: 21 }, points)).toEqual({ start: 11, end: 20 })
  expect(trimmed({ start: 10, end: 11 }, points)).toBe(null)
})
