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

/** Whether keys typed there are text. */
export function writing(target: EventTarget | null): boolean {
  const element = target as HTMLElement | null
  return !!element?.closest?.('input, textarea, select, [contenteditable]')
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
