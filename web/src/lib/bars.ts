// SPDX-License-Identifier: Apache-2.0
import { dayNumber } from './dates'

export interface Count {
  start: string
  events: number
  key?: string | null
}

export interface Bar {
  start: string
  key: string | null
  events: number
  x: number
  y: number
  width: number
  height: number
}

/** Bars, the days written under them, and between days and places. */
export interface Laid {
  bars: Bar[]
  ticks: { x: number; day: number }[]
  dayAt: (x: number) => number
  place: (iso: string, after?: number) => number
}

const DAYS = { day: 1, week: 7, month: 30 } as const
/** Room above the tallest bar. */
const HEAD = 10

/** Bars of counts in the order of time, those of one time on each other, and places of written days. */
export function bars(counts: readonly Count[], by: keyof typeof DAYS, width: number, base = 122): Laid {
  if (counts.length === 0) return { bars: [], ticks: [], dayAt: () => 0, place: () => 0 }
  const tall = base - HEAD
  const days = counts.map((count) => dayNumber(count.start))
  const first = Math.min(...days)
  const last = Math.max(...days) + DAYS[by]
  const scale = (day: number) => ((day - first) / (last - first)) * width
  const totals = new Map<string, number>()
  for (const count of counts) totals.set(count.start, (totals.get(count.start) ?? 0) + count.events)
  const most = Math.max(...totals.values())
  const stacked = new Map<string, number>()
  const wide = Math.max(2, Math.min(40, scale(first + DAYS[by]) - 1))
  const drawn = counts.map((count) => {
    const below = stacked.get(count.start) ?? 0
    stacked.set(count.start, below + count.events)
    const height = (count.events / most) * tall
    const x = Math.min(scale(dayNumber(count.start)), width - wide)
    return { start: count.start, key: count.key ?? null, events: count.events, x, y: base - (below / most) * tall - height, width: wide, height }
  })
  const steps = Math.max(1, Math.min(6, Math.floor(width / 140)))
  const ticks = Array.from({ length: steps + 1 }, (_, i) => first + Math.round(((last - first - 1) * i) / steps))
  const written = [...new Set(ticks)].map((day) => ({ day, x: scale(day) }))
  return { bars: drawn, ticks: written, dayAt: (x) => first + Math.floor((x / width) * (last - first)), place: (iso, after = 0) => Math.max(0, Math.min(width, scale(dayNumber(iso) + after))) }
}
