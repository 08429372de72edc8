// SPDX-License-Identifier: Apache-2.0

export const VIEWS = ['overview', 'proposals', 'incidents', 'events', 'actors', 'sources', 'search', 'timeline', 'map', 'network', 'corrections'] as const
export type View = (typeof VIEWS)[number]

/** Where a reader is: a view, perhaps one thing in it, and what is chosen there. */
export interface Route {
  view: View | 'nowhere'
  id: string | null
  query: URLSearchParams
}

/** Reads an address; what is none of ours is nowhere. */
export function parse(pathname: string, search: string): Route {
  const query = new URLSearchParams(search)
  const parts = pathname.split('/').filter((part) => part !== '')
  if (parts.length === 0) return { view: 'overview', id: null, query }
  const view = VIEWS.find((one) => one === parts[0] && one !== 'overview')
  if (view === undefined || parts.length > 2) return { view: 'nowhere', id: null, query }
  const id = parts[1] === undefined ? null : decoded(parts[1])
  return id === undefined ? { view: 'nowhere', id: null, query } : { view, id, query }
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}

/** The address of a view; empty values are left out, the order of the query is that of the names. */
export function href(view: View, id?: string | null, query?: URLSearchParams | Record<string, string | null | undefined>): string {
  const path = view === 'overview' ? '/' : `/${view}${id ? '/' + encodeURIComponent(id) : ''}`
  const pairs = query instanceof URLSearchParams ? [...query] : Object.entries(query ?? {})
  const search = new URLSearchParams(pairs.filter((pair): pair is [string, string] => !!pair[1]))
  search.sort()
  const tail = search.toString()
  return tail ? `${path}?${tail}` : path
}
