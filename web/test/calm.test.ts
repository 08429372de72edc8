// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { calm, short, unshown, visible } from '../src/lib/calm'

it('leaves the writing of the world as it is', () => {
  for (const text of ['Nguyễn Tấn Dũng', 'هدنة في الحديدة', 'शांति वार्ता', 'וְהִנֵּה', '🏳️‍🌈', 'a\tb\nc']) expect(calm(text)).toBe(text)
})

it('takes out what turns the direction of the text after it', () => {
  expect(calm('signed \u202edetcejer\u202c \u2066x\u2069')).toBe('signed detcejer x')
})

it('cuts marks heaped on one letter', () => {
  expect(calm('a' + '\u0301'.repeat(1_000_000) + 'b')).toBe('a' + '\u0301'.repeat(6) + 'b')
  expect(unshown('a' + '\u0301'.repeat(10))).toBe(4)
})

it('shortens at a word, never within a character', () => {
  expect(short('A ceasefire in Hodeidah', 14)).toBe('A ceasefire…')
  expect(short('🕊🕊🕊🕊', 2)).toBe('🕊🕊…')
})

it('shows what turns text and what no font has as signs, and knows where the page has them', () => {
  const text = 'a\u202eb\u0000' + 'e' + '\u0301'.repeat(10) + 'f'
  const shown = visible(text)
  expect(shown.text).toBe('a⇄b␀e' + '\u0301'.repeat(6) + 'f')
  expect(shown.own(4)).toBe(4)
  expect(text[shown.own(shown.text.length - 1)]).toBe('f')
  expect(shown.own(shown.text.length)).toBe(text.length)
})
