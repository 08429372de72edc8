// SPDX-License-Identifier: Apache-2.0

/** The filters that travel with a reader from view to view, as they are named in the contract. */
export const FILTERS = ['from', 'to', 'actor', 'place', 'type', 'polarity', 'contested', 'outlet', 'kind', 'stance'] as const
export type Filter = (typeof FILTERS)[number]

export interface Filters {
  from: string
  to: string
  actor: string[]
  place: string[]
  type: string[]
  polarity: string[]
  contested: '' | 'true' | 'false'
  outlet: string[]
  kind: string[]
  stance: string[]
}

export type Polarity = 'affirmed' | 'denied' | 'possible'

/** Reads the filters of an address; what is no value of a filter is as if it were not there. */
export function parseFilters(query: URLSearchParams): Filters {
  const contested = query.get('contested')
  return {
    from: date(query.get('from')),
    to: date(query.get('to')),
    actor: many(query, 'actor').slice(0, 5),
    place: many(query, 'place').slice(0, 20),
    type: many(query, 'type').filter((type) => /^[A-Z]+$/.test(type)),
    polarity: many(query, 'polarity').filter((one) => ['affirmed', 'denied', 'possible'].includes(one)),
    contested: contested === 'true' || contested === 'false' ? contested : '',
    outlet: many(query, 'outlet').slice(0, 20),
    kind: many(query, 'kind').filter((kind) => /^[a-z_]+$/.test(kind)),
    stance: many(query, 'stance').filter((stance) => /^[a-z_]+$/.test(stance))
  }
}

function many(query: URLSearchParams, name: string): string[] {
  return [...new Set(query.getAll(name).filter((value) => value !== ''))]
}

function date(value: string | null): string {
  if (value === null || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return ''
  const time = Date.parse(value + 'T00:00:00Z')
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value ? '' : value
}

/** Of the filters those that a list of the contract takes, ready for its query. */
export function queryFor<T>(filters: Filters, taken: readonly Filter[]): T {
  const query: Record<string, unknown> = {}
  for (const name of taken) {
    const value = filters[name]
    if (value.length > 0) query[name] = name === 'contested' ? value === 'true' : value
  }
  return query as T
}

/** How many of these filters are set. */
export function countSet(filters: Filters, shown: readonly Filter[]): number {
  return shown.filter((name) => filters[name].length > 0).length
}
