// SPDX-License-Identifier: Apache-2.0
import type { Span } from '../api/client'
import { visible } from './calm'
import type { CodePoints } from './offsets'

/**
 * Where in a page the words lie that a reader selected; null when none of the page are. Pieces of
 * the page bear where they begin and end in `data-from` and `data-to`.
 */
export function selected(root: Element, points: CodePoints): Span | null {
  const selection = getSelection()
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(root)) return null
  let first: Span | null = null
  let last: Span | null = null
  for (const piece of root.querySelectorAll<HTMLElement>('[data-from]')) {
    if (!range.intersectsNode(piece)) continue
    const own = within(range, piece, points)
    if (!own) continue
    first ??= own
    last = own
  }
  return first && last ? trimmed({ start: first.start, end: last.end }, points) : null
}

function within(range: Range, piece: HTMLElement, points: CodePoints): Span | null {
  const from = Number(piece.dataset.from)
  const to = Number(piece.dataset.to)
  const text = points.slice(from, to)
  const shown = visible(text)
  const place = (node: Node, offset: number, otherwise: number) =>
    !piece.contains(node) ? otherwise : node === piece ? (offset === 0 ? 0 : shown.text.length) : offset
  const start = place(range.startContainer, range.startOffset, 0)
  const end = place(range.endContainer, range.endOffset, shown.text.length)
  if (end <= start) return null
  const unit = points.unit(from)
  return { start: points.point(unit + shown.own(start)), end: points.point(unit + shown.own(end)) }
}

/** Without the white space at its ends; null when nothing else is in it. */
export function trimmed(span: Span, points: CodePoints): Span | null {
  const text = points.slice(span.start, span.end)
  const before = text.length - text.trimStart().length
  const words = text.trim()
  const unit = points.unit(span.start) + before
  return words === '' ? null : { start: points.point(unit), end: points.point(unit + words.length) }
}

/** The words of a page, in order: letters and digits with what joins them, or one other sign. */
export function wordsOf(points: CodePoints): Span[] {
  const found: Span[] = []
  for (const match of points.text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*[\p{L}\p{N}\p{M}]|[^\s]/gu)) {
    found.push({ start: points.point(match.index), end: points.point(match.index + match[0].length) })
  }
  return found
}
