// SPDX-License-Identifier: Apache-2.0
import type { DateRange } from '../api/client'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const DAY = 86_400_000

/** Days since 1970 of an ISO date. */
export function dayNumber(iso: string): number {
  return Math.round(Date.parse(iso.slice(0, 10) + 'T00:00:00Z') / DAY)
}

/** The ISO date of a number of days since 1970. */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** “19 Aug 2020”. */
export function day(iso: string): string {
  const [year = '', month = '1', date = '1'] = iso.split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`
}

function month(iso: string): string {
  return day(iso).replace(/^\d+ /, '')
}

/** A date as far as it is told, never further. */
export function told(range: DateRange | null | undefined): string {
  if (!range || (range.from === null && range.to === null)) return 'date not told'
  const { from, to } = range
  if (from === null) return `by ${day(to ?? '')}`
  if (to === null) return `from ${day(from)}`
  if (from === to) return day(from)
  if (range.precision === 'year' && from.slice(0, 4) === to.slice(0, 4)) return from.slice(0, 4)
  if (range.precision === 'month' && from.slice(0, 7) === to.slice(0, 7)) return month(from)
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${day(to)}`
  return `${day(from)} – ${day(to)}`
}

const BASES: Record<DateRange['basis'], string> = {
  metadata: 'told by the page’s own data',
  dateline: 'told by the dateline',
  text: 'told in the text',
  inferred: 'worked out from the words and the day of the report',
  unknown: 'nothing tells it'
}

/** What a date rests on. */
export function basis(range: DateRange): string {
  return BASES[range.basis]
}

/** A span of days as a person says it. */
export function span(days: number): string {
  if (days < 60) return days === 1 ? '1 day' : `${days} days`
  if (days < 730) return `${Math.round(days / 30.44)} months`
  return `${Math.round(days / 365.25)} years`
}
