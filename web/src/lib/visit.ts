// SPDX-License-Identifier: Apache-2.0

const KEY = 'parley.visit'
/** From how long a silence on a reader counts as gone, in milliseconds. */
const AWAY = 30 * 60_000

/** A state of the record that a reader saw, and when. */
export interface Seen {
  revision: number
  at: number
}

interface Visits {
  /** What was seen last, in this visit. */
  now: Seen
  /** Where the visit before ended; null at the first. */
  before: Seen | null
}

/** Where the visit before this one ended, or null when there was none. */
export function lastVisit(now: number, storage: Pick<Storage, 'getItem'>): Seen | null {
  const known = read(storage)
  if (known === null) return null
  return now - known.now.at > AWAY ? known.now : known.before
}

/** Notes what is seen now. */
export function saw(revision: number, now: number, storage: Pick<Storage, 'getItem' | 'setItem'>): void {
  const visits: Visits = { now: { revision, at: now }, before: lastVisit(now, storage) }
  try {
    storage.setItem(KEY, JSON.stringify(visits))
  } catch {
    // Without storage each visit is the first.
  }
}

function read(storage: Pick<Storage, 'getItem'>): Visits | null {
  try {
    const visits = JSON.parse(storage.getItem(KEY) ?? 'null') as Partial<Visits> | null
    return visits && seen(visits.now) ? { now: visits.now, before: seen(visits.before) ? visits.before : null } : null
  } catch {
    return null
  }
}

function seen(value: unknown): value is Seen {
  const one = value as Partial<Seen> | null | undefined
  return !!one && Number.isSafeInteger(one.revision) && Number.isFinite(one.at)
}
