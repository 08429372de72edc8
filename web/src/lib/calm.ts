// SPDX-License-Identifier: Apache-2.0

/** Marks over one letter that any writing needs; more is an attack on the lines around it. */
const MARKS = /(\p{M}{6})\p{M}+/gu
/** What turns the direction of the text after it, far beyond its own line. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/gu
/** What no font shows: controls but tab and line ends. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu

/** Text of a page as it may stand beside ours: nothing in it reaches beyond it. */
export function calm(text: string): string {
  return text.replace(TURNS, '').replace(CONTROLS, '').replace(MARKS, '$1')
}

/** How many characters of a text are not shown. */
export function unshown(text: string): number {
  return text.length - calm(text).length
}

/** At most so many characters, cut at a word where one ends near, with an ellipsis. */
export function short(text: string, most: number): string {
  const calmed = calm(text).replace(/\s+/g, ' ').trim()
  const points = Array.from(calmed)
  if (points.length <= most) return calmed
  const cut = points.slice(0, most).join('')
  const space = cut.lastIndexOf(' ')
  return (space > most * 0.6 ? cut.slice(0, space) : cut) + '…'
}

/** Text of a page as the view of the page itself shows it. */
export interface Shown {
  text: string
  /** The UTF-16 index in the page's own words of one in those shown. */
  own: (shown: number) => number
}

/**
 * As `calm`, but nothing vanishes unseen: what turns the direction of text stands there as a sign,
 * and so does a control. Only marks heaped on one letter are cut short.
 */
export function visible(text: string): Shown {
  const signed = text.replace(TURNS, '\u21c4').replace(CONTROLS, (control) => (control < ' ' ? String.fromCharCode(0x2400 + control.charCodeAt(0)) : '\ufffd'))
  const cuts: { at: number; gone: number }[] = []
  let gone = 0
  const cut = signed.replace(MARKS, (all: string, kept: string, at: number) => {
    cuts.push({ at: at + kept.length - gone, gone: all.length - kept.length })
    gone += all.length - kept.length
    return kept
  })
  return { text: cut, own: (shown) => cuts.reduce((own, one) => (shown >= one.at ? own + one.gone : own), shown) }
}
