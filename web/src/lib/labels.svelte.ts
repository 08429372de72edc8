// SPDX-License-Identifier: Apache-2.0
import { SvelteMap } from 'svelte/reactivity'
import { get } from '../api/client'

const known = new SvelteMap<string, string>()
const asked = new Set<string>()

/** The name of an actor or place that a filter names; its id until the server tells it. */
export function label(kind: 'actor' | 'place', id: string): string {
  const key = `${kind}:${id}`
  if (kind === 'actor' && !asked.has(key)) {
    asked.add(key)
    get('/api/v1/actors/{id}', { path: { id } }).then(
      (answer) => known.set(key, answer.item.name),
      () => known.set(key, id)
    )
  } else if (kind === 'place' && !asked.has(key)) {
    asked.add(key)
    get('/api/v1/map', { query: { place: [id], limit: 1 } }).then(
      (answer) => known.set(key, answer.features[0]?.properties.name ?? id),
      () => known.set(key, id)
    )
  }
  return known.get(key) ?? id
}
