// SPDX-License-Identifier: Apache-2.0

/**
 * A text addressed by code points, as the record does. JavaScript's strings count UTF-16 units, of
 * which a character beyond the first plane has two. A surrogate alone counts as one, as in Java.
 */
export class CodePoints {
  readonly length: number
  readonly #units: Uint32Array | null

  constructor(readonly text: string) {
    if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) {
      this.#units = null
      this.length = text.length
      return
    }
    const units = new Uint32Array(text.length + 1)
    let points = 0
    for (let unit = 0; unit < text.length; points++) {
      units[points] = unit
      unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1
    }
    units[points] = text.length
    this.#units = units.slice(0, points + 1)
    this.length = points
  }

  /** The UTF-16 index of a code point; what lies outside the text is moved to its ends. */
  unit(point: number): number {
    const inside = Math.max(0, Math.min(this.length, point))
    return this.#units === null ? inside : (this.#units[inside] ?? this.text.length)
  }

  /** The words from `start` to before `end`. */
  slice(start: number, end: number): string {
    return this.text.slice(this.unit(start), this.unit(end))
  }

  /** The code point at whose place a UTF-16 index is; within a pair, that of the pair. */
  point(unit: number): number {
    const units = this.#units
    if (units === null) return Math.max(0, Math.min(this.length, unit))
    let low = 0
    let high = this.length
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((units[middle] ?? 0) <= unit) low = middle
      else high = middle - 1
    }
    return low
  }
}
