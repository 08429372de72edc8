// SPDX-License-Identifier: Apache-2.0
import type { View } from './route'

/** After `g`, the letter of a view. */
export const LETTERS: Record<string, View> = {
  o: 'overview',
  p: 'proposals',
  i: 'incidents',
  e: 'events',
  a: 'actors',
  s: 'sources',
  t: 'timeline',
  m: 'map',
  n: 'network',
  c: 'corrections'
}

const OFF = 'parley.keys'

/** Whether single letters are commands; a reader whose speech types letters can turn that off. */
export function letterKeys(): boolean {
  try {
    return localStorage.getItem(OFF) !== 'off'
  } catch {
    return true
  }
}

export function setLetterKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(OFF)
    else localStorage.setItem(OFF, 'off')
  } catch {
    // Then it lasts as long as the storage does: not at all.
  }
}

const WRITTEN_IN = 'input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=file]), textarea, select, [contenteditable]'

/** Whether keys typed there are text. A box to tick takes none, and keeps the focus for a moment after its dialog has closed. */
export function writing(target: EventTarget | null): boolean {
  const element = target as HTMLElement | null
  return !!element?.closest?.(WRITTEN_IN)
}

/** Moves the focus to the next or the last row of the list that it is in; whether there was one. */
export function step(from: Element | null, by: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('main [data-row]')].filter((row) => row.offsetParent !== null)
  if (rows.length === 0) return false
  const at = rows.findIndex((row) => row === from || row.contains(from))
  const next = at === -1 ? (by === 1 ? 0 : rows.length - 1) : at + by
  const row = rows[next]
  row?.focus()
  return row !== undefined
}
