// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import type { DateRange } from '../src/api/client'
import { bars } from '../src/lib/bars'
import { told } from '../src/lib/dates'
import { ROOM, layOut, type Told } from '../src/lib/lanes'

function date(from: string | null, to: string | null = from, precision: DateRange['precision'] = 'day'): DateRange {
  return { from, to, precision: from === null && to === null ? 'unknown' : precision, basis: 'text', evidence: null }
}

function position(id: string, actor: string, when: DateRange): Told {
  const row = { id, proposal: 'p', actor, stance: 'accepts' as const, conditions: [], reasons: [], date: when, claimed_by: [], evidence: [], corrected: [] }
  return { row, evidence: [], conditions: [], reasons: [] }
}

it('puts what has no date beside the time, never on it', () => {
  const { lanes } = layOut([{ side: 'a', positions: [position('1', 'a', date('2020-01-13')), position('2', 'a', date(null))] }], [position('3', 'b', date(null))], 600)
  expect(lanes.map((lane) => [lane.side, lane.marks.map((mark) => mark.position.row.id), lane.undated.map((one) => one.row.id)])).toEqual([
    ['a', ['1'], ['2']],
    ['b', [], ['3']]
  ])
})

it('keeps the order of time over all lanes and stays within its width', () => {
  const { lanes } = layOut(
    [
      { side: 'a', positions: [position('1', 'a', date('2020-01-01')), position('2', 'a', date('2020-01-20'))] },
      { side: 'b', positions: [position('3', 'b', date('2020-01-10'))] }
    ],
    [],
    600
  )
  const x = (lane: number, mark: number) => lanes[lane]?.marks[mark]?.x ?? NaN
  expect(x(0, 0)).toBe(ROOM / 2)
  expect(x(1, 0)).toBeGreaterThan(x(0, 0))
  expect(x(0, 1)).toBeGreaterThan(x(1, 0))
  expect(x(0, 1)).toBe(600 - ROOM / 2)
})

it('never lays two marks of a side on each other', () => {
  const positions = Array.from({ length: 9 }, (_, i) => position(String(i), 'a', date(`2020-01-0${1 + (i % 3)}`)))
  const far = position('x', 'a', date('2021-01-01'))
  const [lane] = layOut([{ side: 'a', positions: [...positions, far] }], [], 500).lanes
  for (const one of lane?.marks ?? []) {
    for (const other of lane?.marks ?? []) {
      if (one !== other && one.row === other.row) expect(Math.abs(one.x - other.x)).toBeGreaterThanOrEqual(ROOM - 0.001)
    }
  }
  expect(lane?.rows).toBeGreaterThanOrEqual(3)
})

it('folds a long time in which nobody says anything, and tells how long', () => {
  const days = ['2020-01-01', '2020-01-03', '2020-01-05', '2022-01-05']
  const laid = layOut([{ side: 'a', positions: days.map((day, i) => position(String(i), 'a', date(day))) }], [], 600)
  expect(laid.folds.map((fold) => fold.label)).toEqual(['2 years'])
  expect(laid.lanes[0]?.silences.map((silence) => silence.days)).toEqual([731])
})

it('tells since when a side is silent that others are not', () => {
  const { lanes } = layOut([{ side: 'a', positions: [position('1', 'a', date('2020-01-01'))] }, { side: 'b', positions: [position('2', 'b', date('2020-01-05')), position('3', 'b', date('2020-06-01'))] }], [], 600)
  expect(lanes[0]?.silences.map((one) => [one.since === null ? null : new Date(one.since * 86_400_000).toISOString().slice(0, 10), one.to])).toEqual([['2020-01-01', 600]])
  expect(lanes[1]?.silences.map((one) => one.since)).toEqual([null])
  expect(layOut([{ side: 'a', positions: [position('1', 'a', date(null))] }, { side: 'b', positions: [position('2', 'b', date('2020-01-05'))] }], [], 600).lanes[0]?.silences).toEqual([])
})

it('draws a month as wide as it may be', () => {
  const laid = layOut([{ side: 'a', positions: [position('1', 'a', date('2022-11-01', '2022-11-30', 'month'))] }], [], 600)
  const mark = laid.lanes[0]?.marks[0]
  expect([mark?.from, mark?.x, mark?.to]).toEqual([ROOM / 2, 300, 600 - ROOM / 2])
})

it('has a picture of nothing', () => {
  expect(layOut([], [], 600)).toEqual({ lanes: [], ticks: [], folds: [] })
  expect(bars([], 'day', 600).bars).toEqual([])
})

it('stacks the counts of one day', () => {
  const { bars: drawn } = bars([{ start: '2020-01-01', key: '1', events: 1 }, { start: '2020-01-01', key: '4', events: 3 }, { start: '2020-01-09', key: '1', events: 2 }], 'day', 600)
  expect(drawn.map((bar) => [bar.y, bar.height])).toEqual([[94, 28], [10, 84], [66, 56]])
})

it('tells a date as far as it is known', () => {
  expect(told(date('2020-08-19'))).toBe('19 Aug 2020')
  expect(told(date(null, '2020-01-13'))).toBe('by 13 Jan 2020')
  expect(told(date('2020-01-13', null))).toBe('from 13 Jan 2020')
  expect(told(date('2022-11-01', '2022-11-30', 'month'))).toBe('Nov 2022')
  expect(told(date('2022-01-01', '2022-12-31', 'year'))).toBe('2022')
  expect(told(date('2022-11-03', '2022-11-05'))).toBe('3–5 Nov 2022')
  expect(told(date(null))).toBe('date not told')
})
