// SPDX-License-Identifier: Apache-2.0
import type { Schema, Span } from '../api/client'
import type { Reading } from './marks'
import type { CodePoints } from './offsets'

/** What a person can do about where stories begin. */
export interface BorderEdit {
  key: 'begin' | 'continue' | `move ${string}`
  label: string
  /** Where the border is, or is to be. */
  at: number
  to: number
}

/** Where a story begins, or null when it has no words. */
export function beginning(story: Schema['Story']): number | null {
  return story.spans[0]?.start ?? null
}

/** What can be done at the line of these words: another story begins there, an old one begins there or does not. */
export function borderEdits(reading: Reading, points: CodePoints, span: Span): BorderEdit[] {
  const at = lineStart(points, span.start)
  const end = lineEnd(points, span.start)
  const edits: BorderEdit[] = []
  const later = reading.stories.flatMap((story, i) => {
    const begins = beginning(story)
    return i > 0 && begins !== null ? [{ story, begins }] : []
  })
  const here = later.find((one) => one.begins >= at && one.begins < end)
  const inStory = reading.stories.some((story) => story.spans.some((one) => one.start < end && at < one.end))
  if (here) edits.push({ key: 'continue', label: `no story begins; story ${here.story.order} belongs to the one before`, at: here.begins, to: here.begins })
  else if (inStory && reading.stories[0] && at > (beginning(reading.stories[0]) ?? 0)) edits.push({ key: 'begin', label: 'a story of its own begins', at, to: at })
  for (const one of later) if (one !== here) edits.push({ key: `move ${one.story.id}`, label: `story ${one.story.order} begins instead`, at: one.begins, to: at })
  return edits
}

/** Lines that a story can begin at: those with words of a story after the first line of the page's first. */
export function canBegin(reading: Reading, line: Span): boolean {
  return reading.stories.some((story) => story.spans.some((one) => one.start < line.end && line.start < one.end))
}

/** The correction that does it. */
export function borderChange(page: string, edit: BorderEdit, title: boolean): Pick<Schema['NewCorrection'], 'target' | 'change'> {
  const target = { kind: 'border' as const, page, at: edit.at }
  if (edit.key === 'begin') return { target, change: { op: 'begin', title } as Schema['NewCorrection']['change'] }
  if (edit.key === 'continue') return { target, change: { op: 'continue' } }
  return { target, change: { op: 'move', to: edit.to } as Schema['NewCorrection']['change'] }
}

/** The first code point of the line's words. */
function lineStart(points: CodePoints, at: number): number {
  const unit = points.unit(at)
  const begin = points.text.lastIndexOf('\n', Math.max(0, unit - 1)) + 1
  const indent = /^[^\S\n]*/.exec(points.text.slice(begin, unit + 1))?.[0].length ?? 0
  return points.point(begin + indent)
}

function lineEnd(points: CodePoints, at: number): number {
  const found = points.text.indexOf('\n', points.unit(at))
  return found === -1 ? points.length : points.point(found)
}
