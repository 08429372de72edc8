// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { CodePoints } from '../src/lib/offsets'
import { cut } from '../src/lib/segments'

describe('code points', () => {
  it('are indexes where no character is beyond the first plane', () => {
    const points = new CodePoints('Truce in Nairobi')
    expect(points.length).toBe(16)
    expect(points.slice(9, 16)).toBe('Nairobi')
  })

  it('count a character beyond the first plane once', () => {
    const points = new CodePoints('🕊🕊 truce 𝐴 signed')
    expect(points.length).toBe(17)
    expect(points.slice(3, 8)).toBe('truce')
    expect(points.slice(0, 1)).toBe('🕊')
    expect(points.slice(9, 10)).toBe('𝐴')
    expect(points.slice(11, 17)).toBe('signed')
  })

  it('count combining marks each', () => {
    const points = new CodePoints('e\u0301te\u0301 🕊 x')
    expect(points.length).toBe(9)
    expect(points.slice(8, 9)).toBe('x')
  })

  it('count half of a pair as one, as Java does', () => {
    const points = new CodePoints('\ud83d a 🕊 b')
    expect(points.length).toBe(7)
    expect(points.slice(6, 7)).toBe('b')
  })

  it('move what lies outside to the ends', () => {
    const points = new CodePoints('🕊a')
    expect(points.slice(-5, 99)).toBe('🕊a')
    expect(points.unit(99)).toBe(3)
  })

  it('go there and back for every place of many texts', () => {
    let seed = 7
    const next = (most: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % most
    const alphabet = ['a', 'é', 'e\u0301', '🕊', '\n', 'ع', '𝐴', '\u202e', '\ud800']
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: next(40) }, () => alphabet[next(alphabet.length)]).join('')
      const points = new CodePoints(text)
      const real = Array.from(text)
      expect(points.length).toBe(real.length)
      for (let i = 0; i <= real.length; i++) {
        expect(points.point(points.unit(i))).toBe(i)
        expect(points.slice(0, i)).toBe(real.slice(0, i).join(''))
      }
    }
  })
})

describe('cutting a page at its marks', () => {
  it('keeps overlapping marks apart and in their order', () => {
    const a = { start: 0, end: 5, name: 'a' }
    const b = { start: 3, end: 8, name: 'b' }
    const [line] = cut(new CodePoints('🕊 truce now'), [a, b])
    expect(line?.segments.map((one) => [one.text, one.marks.map((mark) => mark.name).join('')])).toEqual([
      ['🕊 t', 'a'],
      ['ru', 'ab'],
      ['ce ', 'b'],
      ['now', '']
    ])
  })

  it('carries a mark over line ends', () => {
    const lines = cut(new CodePoints('one🕊\n\ntwo'), [{ start: 2, end: 8 }])
    expect(lines.map((line) => line.segments.map((one) => `${one.text}${one.marks.length}`))).toEqual([['on0', 'e🕊1'], [], ['tw1', 'o0']])
    expect(lines.map((line) => [line.start, line.end])).toEqual([[0, 4], [5, 5], [6, 9]])
  })

  it('loses no character of a page, whatever the marks', () => {
    const text = 'A 🕊 first line\nsecond e\u0301 line\n\n𝐴 last'
    const points = new CodePoints(text)
    for (let start = -2; start < points.length + 2; start++) {
      for (let end = start - 1; end < points.length + 4; end += 3) {
        const lines = cut(points, [{ start, end }, { start: 4, end: 9 }])
        expect(lines.map((line) => line.segments.map((one) => one.text).join('')).join('\n')).toBe(text)
      }
    }
  })
})
