// SPDX-License-Identifier: Apache-2.0
import type { DateRange, Schema } from '../api/client'
import { dayNumber, span } from './dates'

export type Told = Schema['PositionWithWords']

export interface Mark {
  position: Told
  /** Where it is drawn, and from where to where its date may lie. */
  x: number
  from: number
  to: number
  row: number
}

export interface Silence {
  from: number
  to: number
  days: number
  /** The day since when nothing is reported of the side; null when it speaks again later. */
  since: number | null
}

export interface Lane {
  side: string
  marks: Mark[]
  undated: Told[]
  rows: number
  silences: Silence[]
}

export interface Tick {
  x: number
  day: number
}

export interface Fold {
  x: number
  label: string
}

export interface Lanes {
  lanes: Lane[]
  ticks: Tick[]
  folds: Fold[]
}

/** A mark's room along the time, in the units of `width`. */
export const ROOM = 28
/** From how many days on silence between two positions of a side is told in words. */
const SILENT_DAYS = 30

/**
 * Lays the tracks of a proposal along time. What has no day stands beside, never at a guessed
 * place. Long times in which no side says anything are folded, and say so.
 */
export function layOut(tracks: Schema['Track'][], undated: Told[], width: number): Lanes {
  const sides = new Map<string, { dated: Told[]; undated: Told[] }>()
  const side = (id: string) => {
    const known = sides.get(id) ?? { dated: [], undated: [] }
    sides.set(id, known)
    return known
  }
  for (const track of tracks) {
    for (const position of track.positions) {
      ;(range(position.row.date) ? side(track.side).dated : side(track.side).undated).push(position)
    }
  }
  for (const position of undated) side(position.row.actor).undated.push(position)

  const days = [...sides.values()].flatMap((one) => one.dated.flatMap((position) => range(position.row.date) ?? []))
  const scale = timeScale(days, width)
  const end = Math.max(...days)
  const lanes = [...sides].map(([id, one]) => lane(id, one.dated, one.undated, scale.at, width, end))
  return { lanes, ticks: scale.ticks, folds: scale.folds }
}

/** First and last day; null when neither is told. */
export function range(date: DateRange): [number, number] | null {
  const from = date.from ?? date.to
  const to = date.to ?? date.from
  return from === null || to === null ? null : [dayNumber(from), dayNumber(to)]
}

export interface Scale {
  at: (day: number) => number
  ticks: Tick[]
  folds: Fold[]
}

/** Days to places from half a mark's room to the width less that; long empty times take less room. */
export function timeScale(days: number[], width: number): Scale {
  const known = [...new Set(days)].sort((a, b) => a - b)
  const first = known[0]
  const last = known[known.length - 1]
  if (first === undefined || last === undefined) return { at: () => width / 2, ticks: [], folds: [] }
  if (first === last) return { at: () => width / 2, ticks: [{ x: width / 2, day: first }], folds: [] }
  const gaps = known.slice(1).map((day, i) => day - (known[i] ?? day))
  const longest = Math.max(30, 4 * median(gaps))
  const room = gaps.map((gap) => Math.min(gap, longest))
  const all = room.reduce((sum, one) => sum + one, 0)
  const usable = width - ROOM
  const places: number[] = [ROOM / 2]
  for (const one of room) places.push((places[places.length - 1] ?? 0) + (one / all) * usable)
  const at = (day: number) => {
    const next = known.findIndex((one) => one >= day)
    if (next === -1) return width - ROOM / 2
    const end = places[next] ?? 0
    if (next === 0) return end
    const start = places[next - 1] ?? 0
    const share = (day - (known[next - 1] ?? 0)) / (gaps[next - 1] ?? 1)
    return start + share * (end - start)
  }
  const folds = gaps.flatMap((gap, i) =>
    gap > longest ? [{ x: ((places[i] ?? 0) + (places[i + 1] ?? 0)) / 2, label: span(gap) }] : []
  )
  return { at, ticks: ticks(known, at), folds }
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** Days that stand far enough from each other to be written. */
function ticks(days: number[], at: (day: number) => number): Tick[] {
  const kept: Tick[] = []
  for (const day of days) {
    const x = at(day)
    const before = kept[kept.length - 1]
    if (before === undefined || x - before.x >= 92) kept.push({ x, day })
  }
  return kept
}

function lane(side: string, dated: Told[], undated: Told[], at: (day: number) => number, width: number, end: number): Lane {
  const placed = dated
    .map((position) => {
      const [first, last] = range(position.row.date) ?? [0, 0]
      const from = at(first)
      const to = at(last)
      return { position, first, last, from, to, x: Math.max(ROOM / 2, Math.min(width - ROOM / 2, (from + to) / 2)) }
    })
    .sort((a, b) => a.first - b.first || a.last - b.last)
  const ends: number[] = []
  const marks = placed.map(({ position, x, from, to }) => {
    const row = ends.findIndex((end) => end <= x - ROOM / 2)
    const free = row === -1 ? ends.length : row
    ends[free] = x + ROOM / 2
    return { position, x, from, to, row: free }
  })
  const silences: Silence[] = []
  for (let i = 1; i < placed.length; i++) {
    const before = placed[i - 1]
    const after = placed[i]
    if (before && after && after.first - before.last > SILENT_DAYS) {
      silences.push({ from: before.x + ROOM / 2, to: after.x - ROOM / 2, days: after.first - before.last, since: null })
    }
  }
  const last = Math.max(...placed.map((one) => one.last))
  // Others are reported on later, this side is not.
  if (placed.length > 0 && end - last > SILENT_DAYS) silences.push({ from: Math.max(...placed.map((one) => one.x)) + ROOM / 2, to: width, days: end - last, since: last })
  return { side, marks, undated, rows: Math.max(1, ends.length), silences }
}
