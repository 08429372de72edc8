// SPDX-License-Identifier: Apache-2.0
import type { Schema } from '../api/client'

export type Stance = Schema['Stance']
export type Leaning = 'for' | 'asks' | 'open' | 'against'

/** How a stance is told and drawn: never by its colour alone. */
export interface StanceLook {
  verb: string
  letter: string
  leaning: Leaning
}

export const STANCES: Record<Stance, StanceLook> = {
  proposes: { verb: 'proposes', letter: 'P', leaning: 'asks' },
  demands: { verb: 'demands', letter: 'D', leaning: 'asks' },
  backs: { verb: 'backs', letter: 'B', leaning: 'for' },
  accepts: { verb: 'accepts', letter: 'A', leaning: 'for' },
  signs: { verb: 'signs', letter: 'S', leaning: 'for' },
  commits: { verb: 'commits', letter: 'C', leaning: 'for' },
  implements: { verb: 'implements', letter: 'I', leaning: 'for' },
  attends: { verb: 'attends', letter: 'E', leaning: 'for' },
  accepts_if: { verb: 'accepts, on a condition', letter: 'F', leaning: 'open' },
  asks_time: { verb: 'asks for time', letter: 'T', leaning: 'open' },
  leaves_unsigned: { verb: 'leaves unsigned', letter: 'U', leaning: 'open' },
  invited: { verb: 'is invited', letter: 'N', leaning: 'open' },
  rejects: { verb: 'rejects', letter: 'R', leaning: 'against' },
  violates: { verb: 'violates', letter: 'V', leaning: 'against' },
  withdraws_from: { verb: 'withdraws from', letter: 'W', leaning: 'against' }
}

export const LEANINGS: Record<Leaning, string> = {
  for: 'for it',
  asks: 'asks for it',
  open: 'open',
  against: 'against it'
}

/** The types of events in the four classes, from talking together to fighting. */
export const TYPES: { quad: number; name: string; types: Schema['EventType'][] }[] = [
  { quad: 1, name: 'Words, together', types: ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE'] },
  { quad: 2, name: 'Deeds, together', types: ['COOPERATE', 'AID', 'RETREAT'] },
  { quad: 3, name: 'Words, against', types: ['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'] },
  { quad: 4, name: 'Deeds, against', types: ['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'] }
]

export const QUADS = ['', ...TYPES.map((group) => group.name)]

export const PROPOSAL_KINDS: Schema['ProposalKind'][] = ['ceasefire', 'withdrawal', 'demilitarisation', 'talks', 'agreement', 'coordination', 'exchange', 'access', 'recognition', 'other']

export const ACTOR_KINDS: Schema['ActorKind'][] = ['person', 'government', 'armed_forces', 'armed_group', 'party', 'international_organisation', 'company', 'media', 'civil_society', 'people', 'other']

export const REASONS: Record<Schema['LeftOut']['reason'], string> = {
  repeat: 'printed again',
  navigation: 'navigation',
  related_links: 'related links',
  comment_form: 'comment form',
  share_widget: 'share buttons',
  advert: 'advert',
  other: 'no part of a story'
}

export const RELATIONS: Record<Schema['Claim']['relation'], string> = {
  asserts: 'says',
  relays: 'passes it on',
  denies: 'denies it',
  confirms: 'confirms it',
  witnesses: 'saw it'
}

export const SAYS = {
  happened: 'It happened',
  differs: 'It was otherwise',
  did_not_happen: 'It did not happen'
} as const

export const CHANGES: Record<Schema['Change']['kind'], string> = {
  hardened: 'hardened',
  softened: 'softened',
  changed_sides: 'changed sides',
  contradicted: 'says one thing and the other',
  silent: 'fell silent'
}

/** A code as a person reads it: `international_organisation` is “international organisation”. */
export function plain(code: string | null | undefined): string {
  return (code ?? '').replaceAll('_', ' ').toLowerCase()
}

/** With a capital at its start. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** “1 story”, “3 stories”. */
export function count(number: number, one: string, many = one + 's'): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`
}
