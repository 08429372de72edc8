// SPDX-License-Identifier: Apache-2.0
import type { Schema } from '../api/client'

/** What a mark on the words of a page comes from. */
export type Layer = 'events' | 'statements' | 'positions' | 'mentions'
export const LAYERS: Layer[] = ['events', 'statements', 'positions', 'mentions']

export interface Mark {
  start: number
  end: number
  /** A row's kind and id, such as `event:…`, or null for what is no row. */
  row: string | null
  layer: Layer | 'page' | 'at'
  /** What the words are to the row: its cue, its actor … */
  part: string
}

export interface Reading {
  page: Schema['Page']
  stories: Schema['Story'][]
  mentions: Schema['Mention'][]
  events: Schema['Event'][]
  statements: Schema['Statement'][]
  positions: Schema['Position'][]
}

interface Ends {
  start: number | null
  end: number | null
}

/** Every mark on a page: what was left out, the stories' spans, then all that was derived. */
export function marksOf(reading: Reading, at: { start: number; end: number } | null): Mark[] {
  const marks: Mark[] = []
  const add = (span: Ends | null | undefined, layer: Mark['layer'], part: string, row: string | null) => {
    if (span && span.start !== null && span.end !== null) marks.push({ start: span.start, end: span.end, layer, part, row })
  }
  for (const out of reading.page.left_out) add(out, 'page', `out ${out.reason}`, null)
  for (const story of reading.stories) for (const span of story.spans) add(span, 'page', span.role, `story:${story.id}`)
  add(at, 'at', 'at', null)
  for (const event of reading.events) {
    const row = `event:${event.id}`
    add(event.cue, 'events', 'cue', row)
    for (const actor of event.actor) add(actor, 'events', 'actor', row)
    for (const recipient of event.recipient) add(recipient, 'events', 'recipient', row)
    add(event.object, 'events', 'object', row)
    add(event.date.evidence, 'events', 'date', row)
    add(event.place?.evidence, 'events', 'place', row)
    add(event.fatalities?.evidence, 'events', 'deaths', row)
    for (const claim of event.claimed_by) add(claim, 'events', 'claimant', row)
  }
  for (const statement of reading.statements) {
    const row = `statement:${statement.id}`
    for (const content of statement.content) add(content, 'statements', 'content', row)
    add(statement.speaker, 'statements', 'speaker', row)
    add(statement.cue, 'statements', 'cue', row)
    for (const via of statement.via) add(via, 'statements', 'via', row)
    add(statement.addressee, 'statements', 'addressee', row)
  }
  const own = new Set(reading.stories.map((story) => story.id))
  for (const position of reading.positions) {
    const row = `position:${position.id}`
    const here = position.evidence.filter((place) => own.has(place.story))
    for (const place of here) add(place, 'positions', 'evidence', row)
    // The offsets of conditions and reasons are those of the page of the first evidence.
    if (position.evidence[0] && own.has(position.evidence[0].story)) {
      for (const span of position.conditions) add(span, 'positions', 'condition', row)
      for (const span of position.reasons) add(span, 'positions', 'reason', row)
    }
  }
  for (const mention of reading.mentions) add(mention, 'mentions', mention.kind, null)
  return marks
}

/** Rows in the order in which a reader of the page meets them, each with where it begins. */
export function rowsOf(marks: readonly Mark[], shown: ReadonlySet<string>): { row: string; layer: Layer; start: number }[] {
  const first = new Map<string, { row: string; layer: Layer; start: number }>()
  for (const mark of marks) {
    if (mark.row === null || mark.layer === 'page' || mark.layer === 'at' || !shown.has(mark.layer)) continue
    const known = first.get(mark.row)
    // A row stands where its own words are, not where the one who is quoted is named.
    if (mark.part === 'cue' || mark.part === 'content' || mark.part === 'evidence') {
      if (!known || mark.start < known.start) first.set(mark.row, { row: mark.row, layer: mark.layer, start: mark.start })
    } else if (!known) first.set(mark.row, { row: mark.row, layer: mark.layer, start: mark.start })
  }
  return [...first.values()].sort((a, b) => a.start - b.start || (a.row < b.row ? -1 : 1))
}

/** Reads `12-34` of an address. */
export function parseAt(value: string | null): { start: number; end: number } | null {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(value ?? '')
  if (!match) return null
  const start = Number(match[1])
  const end = Number(match[2])
  return end > start ? { start, end } : null
}
