// SPDX-License-Identifier: Apache-2.0
import type { Names, Schema, Span } from '../api/client'
import type { Reading } from './marks'
import { STANCES, plain } from './words'

export type RowKind = 'event' | 'statement' | 'position'
export interface RowRef {
  kind: RowKind
  id: string
  label: string
}

/** What an edit asks for beside the words that were chosen. */
export type Needs = 'nothing' | 'actor' | 'claim' | 'days' | 'place' | 'number' | 'type' | 'stance'

export interface Edit {
  key: string
  /** As it goes on from “These words are …” or, without words, as what to do. */
  label: string
  needs: Needs
  /** How many others the field has already, beside which the words could be put. */
  others: number
}

/** What a person can make of words of a page that no row has. */
export interface Addition {
  key: 'add-event' | 'add-statement'
  label: string
  needs: 'type' | 'nothing'
}

export const ADDITIONS: readonly Addition[] = [
  { key: 'add-event', label: 'these words tell of an event that is missing', needs: 'type' },
  { key: 'add-statement', label: 'these words are what somebody said, and that is missing', needs: 'nothing' }
]

/** The correction that adds the row. */
export function addition(page: string, one: Addition, span: Span, type: string): Pick<Schema['NewCorrection'], 'target' | 'change'> {
  const words = { page, start: span.start, end: span.end }
  return one.key === 'add-event'
    ? { target: { kind: 'event', ...words }, change: { op: 'add', type } as Schema['NewCorrection']['change'] }
    : { target: { kind: 'statement', ...words }, change: { op: 'add' } }
}

/** What a person filled in. */
export interface Filled {
  keep: boolean
  actor: string
  relation: Schema['Claim']['relation']
  from: string
  to: string
  place: string
  number: string
  type: string
  stance: string
}

type Change = { op: 'set'; field: string; value: unknown } | { op: 'strike' } | { op: 'note' }

/** Rows that have marks on these words, or else tell of the sentence they stand in; nearest first. */
export function rowsNear(reading: Reading, span: Span, names: Names): RowRef[] {
  const far = (spans: readonly (Partial<Record<'start' | 'end', number | null>> | null | undefined)[]) =>
    Math.min(...spans.map((one) => (one?.start == null || one.end == null ? Infinity : one.start < span.end && span.start < one.end ? 0 : one.start >= span.end ? 1 + one.start - span.end : 1 + span.start - one.end)))
  const rows: (RowRef & { far: number; size: number })[] = []
  for (const event of reading.events) {
    const inside = far([event.sentence]) === 0
    const near = far([event.cue, event.object, ...event.actor, ...event.recipient, event.date.evidence])
    if (inside || near === 0) rows.push({ kind: 'event', id: event.id, label: `${plain(event.type)}: “${event.cue.text}”`, far: near, size: event.cue.end - event.cue.start })
  }
  for (const one of reading.statements) {
    const near = far([...one.content, one.cue, one.speaker])
    if (near <= 40) rows.push({ kind: 'statement', id: one.id, label: `${one.speaker?.text ?? 'somebody'} ${one.cue?.text ?? 'says'}`, far: near, size: 1000 })
  }
  const own = new Set(reading.stories.map((story) => story.id))
  for (const one of reading.positions) {
    const near = far([...one.evidence.filter((place) => own.has(place.story)), ...one.conditions, ...one.reasons])
    if (near <= 200) rows.push({ kind: 'position', id: one.id, label: `${names[one.actor] ?? one.actor} ${STANCES[one.stance].verb}`, far: near, size: 500 })
  }
  return rows.sort((a, b) => a.far - b.far || a.size - b.size).map(({ kind, id, label }) => ({ kind, id, label }))
}

/** What chosen words can be made of in a row. */
export function editsOf(reading: Reading, row: RowRef): Edit[] {
  const edit = (key: string, label: string, needs: Needs, others = 0): Edit => ({ key, label, needs, others })
  const strike = edit('strike', 'wrongly read here: strike the row', 'nothing')
  const note = edit('note', 'worth a note', 'nothing')
  if (row.kind === 'event') {
    const event = reading.events.find((one) => one.id === row.id)
    if (!event) return []
    return [
      edit('actor', 'who did it', 'actor', event.actor.length),
      edit('recipient', 'to whom', 'actor', event.recipient.length),
      edit('object', 'what it is about', 'nothing'),
      edit('cue', 'the words that tell the act', 'nothing'),
      edit('type', 'another kind of act', 'type'),
      edit('date', 'when it was', 'days'),
      edit('place', 'where it was', 'place'),
      edit('fatalities', 'how many died', 'number'),
      edit('claimed_by', 'who says so', 'claim', event.claimed_by.length),
      strike,
      note
    ]
  }
  if (row.kind === 'statement') {
    const statement = reading.statements.find((one) => one.id === row.id)
    if (!statement) return []
    return [
      edit('content', 'what was said', 'nothing', statement.content.length),
      edit('speaker', 'who says it', 'actor'),
      edit('addressee', 'to whom it is said', 'actor'),
      edit('cue', 'the words that tell of saying', 'nothing'),
      edit('date', 'when it was said', 'days'),
      strike,
      note
    ]
  }
  const position = reading.positions.find((one) => one.id === row.id)
  if (!position) return []
  // Conditions and reasons are words of the page of the first evidence.
  const here = reading.stories.some((story) => story.id === position.evidence[0]?.story)
  return [
    edit('stance', 'another stance', 'stance'),
    ...(here ? [edit('conditions', 'a condition', 'nothing', position.conditions.length), edit('reasons', 'a reason', 'nothing', position.reasons.length)] : []),
    edit('actor', 'whose position it is', 'actor'),
    edit('date', 'when it was', 'days'),
    strike,
    note
  ]
}

/** Whether all is there that an edit needs. */
export function ready(edit: Edit, row: RowRef, filled: Filled): boolean {
  switch (edit.needs) {
    case 'nothing':
    case 'claim':
      return true
    case 'actor':
      // An event may be by somebody without a name; a position is somebody's.
      return row.kind !== 'position' || filled.actor !== ''
    case 'days':
      return filled.from !== ''
    case 'place':
      return filled.place !== ''
    case 'number':
      return /^\d{1,7}$/.test(filled.number)
    case 'type':
      return filled.type !== ''
    case 'stance':
      return filled.stance !== ''
  }
}

/** The change that makes the words what the edit says, as the server takes it. */
export function changeOf(reading: Reading, row: RowRef, edit: Edit, span: Span, filled: Filled): Change {
  if (edit.key === 'strike' || edit.key === 'note') return { op: edit.key }
  const set = (value: unknown): Change => ({ op: 'set', field: edit.key, value })
  const words = { start: span.start, end: span.end }
  const party = { id: filled.actor || null, ...words }
  const event = reading.events.find((one) => row.kind === 'event' && one.id === row.id)
  const position = reading.positions.find((one) => row.kind === 'position' && one.id === row.id)
  const statement = reading.statements.find((one) => row.kind === 'statement' && one.id === row.id)
  switch (edit.key) {
    case 'actor':
      return set(position ? filled.actor : [...(filled.keep ? (event?.actor ?? []) : []), party])
    case 'recipient':
      return set([...(filled.keep ? (event?.recipient ?? []) : []), party])
    case 'claimed_by':
      return set([...(filled.keep ? (event?.claimed_by ?? []) : []), { ...party, relation: filled.relation }])
    case 'speaker':
    case 'addressee':
      return set(party)
    case 'content':
      return set(inOrder([...(filled.keep ? (statement?.content ?? []) : []), words]))
    case 'conditions':
    case 'reasons':
      return set(inOrder([...(filled.keep ? (position?.[edit.key] ?? []) : []), words]))
    case 'date': {
      const to = filled.to || filled.from
      return set({ from: filled.from, to, precision: filled.from === to ? 'day' : filled.from.slice(0, 7) === to.slice(0, 7) ? 'month' : 'year', basis: 'text', evidence: words })
    }
    case 'place':
      return set(filled.place)
    case 'fatalities':
      return set({ low: null, best: Number(filled.number), high: null, evidence: words })
    case 'type':
      return set(filled.type)
    case 'stance':
      return set(filled.stance)
    default:
      return set(words)
  }
}

function inOrder(spans: Span[]): Span[] {
  return spans.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start)
}

/** The actor that these words name, if the page's reading knows one: the closest mention. */
export function actorAt(reading: Reading, span: Span): string | null {
  const over = reading.mentions.filter((one) => one.kind === 'actor' && one.start < span.end && span.start < one.end)
  const off = (one: Span) => Math.abs(one.start - span.start) + Math.abs(one.end - span.end)
  for (const one of over.sort((a, b) => off(a) - off(b))) if ('id' in one && typeof one.id === 'string') return one.id
  return null
}
