// SPDX-License-Identifier: Apache-2.0
import type { Names, Schema, Sources } from '../api/client'
import { told } from './dates'

type Account = Schema['Incident']['accounts'][number]
type Evidence = Schema['Evidence']

/** What one holder says, told once however often it is printed. */
export interface Folded {
  holder: string | null
  relation: Account['relation']
  says: Account['says']
  differsOn: string[]
  words: string
  evidence: Evidence
  /** Where the same words of the same holder stand too. */
  reprints: Evidence[]
  follows: Account['follows']
}

export interface Side {
  says: Account['says']
  accounts: Folded[]
  outlets: string[]
}

const ORDER: Account['says'][] = ['happened', 'differs', 'did_not_happen']

function same(words: string): string {
  return words.replace(/\s+/g, ' ').trim().toLowerCase()
}

/** The accounts by what they say, those who say it was so first; reprints are folded. */
export function sides(accounts: readonly Account[], words: readonly string[], stories: Sources): Side[] {
  const folded = new Map<string, Folded>()
  accounts.forEach((account, i) => {
    const told = words[i] ?? ''
    const key = JSON.stringify([account.says, account.holder, account.relation, same(told)])
    const known = folded.get(key)
    if (known) known.reprints.push(account.evidence)
    else {
      const { holder, relation, says, differs_on, evidence, follows } = account
      folded.set(key, { holder, relation, says, differsOn: differs_on, words: told, evidence, reprints: [], follows })
    }
  })
  return ORDER.flatMap((says) => {
    const own = [...folded.values()].filter((one) => one.says === says)
    const places = own.flatMap((one) => [one.evidence, ...one.reprints])
    const outlets = [...new Set(places.map((place) => outlet(stories, place.story)))].sort()
    return own.length === 0 ? [] : [{ says, accounts: own, outlets }]
  })
}

type Told = Schema['EventWithWords']

/** What one holder says of it, with the outlets that carry it. */
export interface Column extends Side {
  /** Null when no actor of the record says so. */
  holder: string | null
  /** The words for who says so then; null when it is the outlet itself. */
  teller: string | null
  outlet: string
}

/** The words for who tells an account that no actor of the record holds; null when the page itself does. */
function teller(account: Pick<Account, 'holder' | 'evidence'>, events: readonly Told[]): string | null {
  if (account.holder !== null) return null
  const { story, start, end } = account.evidence
  const told = events.find(({ row }) => row.story === story && row.sentence.start < end && start < row.sentence.end && row.claimed_by[0]?.text)
  const claim = told?.row.claimed_by[0]
  if (!claim?.text || claim.id !== null) return null
  const unnamed = !claim.text.includes(' ') && claim.text === claim.text.toLowerCase()
  return unnamed ? `somebody (“${claim.text}”)` : claim.text
}

/** A column for each holder of an account, an outlet that speaks for itself among them; those who say it was so first. */
export function columns(accounts: readonly Account[], words: readonly string[], stories: Sources, events: readonly Told[]): Column[] {
  return sides(accounts, words, stories).flatMap((side) => {
    const holders = new Map<string, Folded[]>()
    for (const one of side.accounts) {
      const key = JSON.stringify([one.holder, one.holder === null ? outlet(stories, one.evidence.story) : '', teller(one, events)])
      holders.set(key, [...(holders.get(key) ?? []), one])
    }
    return [...holders.values()].map((own) => {
      const places = own.flatMap((one) => [one.evidence, ...one.reprints])
      const first = own[0]
      return { says: side.says, accounts: own, outlets: [...new Set(places.map((place) => outlet(stories, place.story)))].sort(), holder: first?.holder ?? null, teller: first ? teller(first, events) : null, outlet: first ? outlet(stories, first.evidence.story) : '' }
    })
  })
}

/** The outlet of a story, or the address of its page. */
export function outlet(stories: Sources, story: string): string {
  const source = stories[story]
  return source?.outlet ?? source?.uri ?? story
}

export interface Compared {
  field: string
  values: { text: string; events: string[] }[]
  /** Who denies it or tells it otherwise: actors, or the words for who is none. */
  disputed: (string | { id: null; text: string })[]
  agreed: boolean
}

/** What the events of an incident tell of it, field by field, and whether they tell the same. */
export function compare(accounts: readonly Account[], events: readonly Schema['EventWithWords'][], names: Names): Compared[] {
  const holders = (fits: (account: Account) => boolean) => {
    const all = accounts.filter(fits).map((account) => account.holder ?? { id: null, text: teller(account, events) ?? 'the outlet' })
    return all.filter((one, i) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === i)
  }
  const denied = holders((account) => account.says === 'did_not_happen')
  const whether: Compared = { field: 'Whether it happened', values: [{ text: denied.length > 0 ? 'said and denied' : 'nobody denies it', events: [] }], disputed: denied, agreed: denied.length === 0 }
  const fields: [string, Account['differs_on'][number], (event: Schema['Event']) => string | null][] = [
    ['Who did it', 'actor', (event) => actors(event.actor, names)],
    ['To whom', 'recipient', (event) => actors(event.recipient, names)],
    ['When', 'date', (event) => (event.date.from === null && event.date.to === null ? null : told(event.date))],
    ['Where', 'place', (event) => event.place?.name ?? null],
    ['Deaths', 'fatalities', (event) => deaths(event.fatalities)]
  ]
  const compared = fields.flatMap(([field, code, of]) => {
    const values = new Map<string, string[]>()
    for (const { row } of events) {
      const value = of(row)
      if (value !== null && value !== '') values.set(value, [...(values.get(value) ?? []), row.id])
    }
    const all = [...values].map(([text, ids]) => ({ text, events: ids }))
    const disputed = holders((account) => account.differs_on.includes(code))
    return all.length === 0 ? [] : [{ field, values: all, disputed, agreed: all.length === 1 && disputed.length === 0 }]
  })
  return [whether, ...compared]
}

function actors(refs: readonly Schema['ActorRef'][], names: Names): string {
  return [...new Set(refs.map((ref) => (ref.id ? (names[ref.id] ?? ref.id) : ref.text)))].sort().join(', ')
}

function deaths(fatalities: Schema['Event']['fatalities']): string | null {
  if (!fatalities) return null
  const { low, best, high } = fatalities
  if (low !== null && high !== null && low !== high) return `${low} to ${high}`
  if (best !== null) return String(best)
  return low !== null ? `at least ${low}` : high !== null ? `at most ${high}` : null
}
