// SPDX-License-Identifier: Apache-2.0
import type { Names, Schema, Sources } from '../api/client'

/** Somebody who quotes or is quoted, and how often. */
export interface Voice {
  key: string
  /** Null for an outlet, which is no actor. */
  actor: string | null
  name: string
  times: number
}

type Named = Pick<Voice, 'actor' | 'name'>
type Told = Schema['StatementWithWords']

/** Through whom these statements came: those they name, or else the outlet itself; most often first. */
export function quoters(statements: readonly Told[], names: Names, stories: Sources): Voice[] {
  return counted(
    statements.flatMap(({ row }): Named[] => {
      const via = row.via.flatMap((one) => (one.id ? [one.id] : []))
      if (via.length > 0) return via.map((id) => ({ actor: id, name: names[id] ?? id }))
      const source = stories[row.story]
      return [{ actor: null, name: source?.outlet ?? source?.uri ?? row.story }]
    })
  )
}

/** Who speaks in these statements; most often first. */
export function speakers(statements: readonly Told[], names: Names): Voice[] {
  return counted(statements.flatMap(({ row }) => (row.speaker ? [{ actor: row.speaker.id, name: row.speaker.id ? (names[row.speaker.id] ?? row.speaker.id) : row.speaker.text }] : [])))
}

function counted(voices: readonly Named[]): Voice[] {
  const all = new Map<string, Voice>()
  for (const { actor, name } of voices) {
    const key = actor ?? `: ${name}`
    const known = all.get(key)
    if (known) known.times++
    else all.set(key, { key, actor, name, times: 1 })
  }
  return [...all.values()].sort((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1))
}
