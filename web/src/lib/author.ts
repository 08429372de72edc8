// SPDX-License-Identifier: Apache-2.0

const KEY = 'parley.author'

/** The name that was given with the correction before, or none. */
export function author(): string {
  try {
    return localStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}

/** Keeps a name for the next correction; without storage it is asked for again. */
export function remember(name: string): void {
  try {
    localStorage.setItem(KEY, name)
  } catch {
    // Then the field is empty next time.
  }
}
