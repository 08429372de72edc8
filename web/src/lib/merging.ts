// SPDX-License-Identifier: Apache-2.0
import type { Answer } from '../api/client'
import { count } from './words'

export type Health = Answer<'/api/v1/health'>

/** What a reader should know while pages are brought in; nothing of a merge that is over by the second look. */
export function partly(before: Health | undefined, now: Health): string {
  if (!before || before.pages_to_merge === 0 || now.pages_to_merge === 0) return ''
  const left = Math.min(now.pages_to_merge, now.pages)
  return `Being brought together: ${(now.pages - left).toLocaleString('en-GB')} of ${count(now.pages, 'page')}. Until all are, incidents, positions and actors are incomplete.`
}
