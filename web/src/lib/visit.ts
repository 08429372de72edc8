// SPDX-License-Identifier: Apache-2.0

const KEY = 'parley.visit'

/** The day of the visit before today's, or null when there was none; notes today's. */
export function lastVisit(today: string, storage: Pick<Storage, 'getItem' | 'setItem'>): string | null {
  try {
    const [last = '', before = ''] = (storage.getItem(KEY) ?? '').split(' ')
    if (last === today) return before || null
    storage.setItem(KEY, `${today} ${last}`.trim())
    return last || null
  } catch {
    return null
  }
}
