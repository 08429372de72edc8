// SPDX-License-Identifier: Apache-2.0
import type { Span } from '../api/client'
import { CodePoints } from './offsets'

/** Words of a page that are all under the same marks. */
export interface Segment<M> {
  start: number
  end: number
  text: string
  marks: M[]
}

/** A line of a page, without its line end; an empty one has no segments. */
export interface Line<M> {
  start: number
  end: number
  segments: Segment<M>[]
}

/**
 * Cuts a page's text into lines and these at every border of a mark. Marks may overlap; empty ones
 * and those beyond the text mark nothing. Marks of a segment are in the order given.
 */
export function cut<M extends Span>(points: CodePoints, marks: readonly M[]): Line<M>[] {
  const real = marks.filter((mark) => mark.end > mark.start && mark.start < points.length && mark.end > 0)
  const opening = [...real].sort((a, b) => a.start - b.start)
  const order = new Map(real.map((mark, i) => [mark, i]))
  const borders = [...new Set(real.flatMap((mark) => [Math.max(0, mark.start), Math.min(points.length, mark.end)]))].sort((a, b) => a - b)
  const lines: Line<M>[] = []
  let open: M[] = []
  let next = 0
  let border = 0
  for (const [start, end] of lineSpans(points)) {
    const segments: Segment<M>[] = []
    let at = start
    while (at < end) {
      while ((borders[border] ?? Infinity) <= at) border++
      const until = Math.min(end, borders[border] ?? Infinity)
      open = open.filter((mark) => mark.end > at)
      for (let mark = opening[next]; mark && mark.start <= at; mark = opening[++next]) if (mark.end > at) open.push(mark)
      const sorted = [...open].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
      segments.push({ start: at, end: until, text: points.slice(at, until), marks: sorted })
      at = until
    }
    lines.push({ start, end, segments })
  }
  return lines
}

function lineSpans(points: CodePoints): [number, number][] {
  const spans: [number, number][] = []
  const text = points.text
  let unit = 0
  let point = 0
  while (unit <= text.length) {
    const found = text.indexOf('\n', unit)
    const stop = found === -1 ? text.length : found
    const end = point + (points.length === text.length ? stop - unit : points.point(stop) - points.point(unit))
    spans.push([point, end])
    unit = stop + 1
    point = end + 1
    if (found === -1) break
  }
  return spans
}
