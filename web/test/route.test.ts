// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { address } from '../src/api/client'
import { countSet, parseFilters, queryFor } from '../src/lib/filters'
import { href, parse } from '../src/lib/route'

it('reads addresses', () => {
  expect(parse('/', '').view).toBe('overview')
  expect(parse('/proposals', '').id).toBe(null)
  expect(parse('/actors/tigray-forces%40ab12-2', '').id).toBe('tigray-forces@ab12-2')
  expect(parse('/sources/ab12', '?at=3-9').query.get('at')).toBe('3-9')
})

it('knows when an address is none of ours', () => {
  for (const path of ['/nowhere', '/proposals/a/b', '/overview', '/actors/%E0%A4%A', '/constructor']) expect(parse(path, '').view).toBe('nowhere')
})

it('writes addresses that it reads', () => {
  for (const id of ['proposal-access', 'a b/c', 'geonames:3646738', 'ü?#%', '🕊']) expect(parse(href('proposals', id), '').id).toBe(id)
  expect(href('overview')).toBe('/')
  expect(href('search', null, { q: 'a&b', year: '' })).toBe('/search?q=a%26b')
  expect(href('incidents', null, { b: '2', a: '1' })).toBe('/incidents?a=1&b=2')
})

it('reads filters and lets nothing else through', () => {
  const filters = parseFilters(new URLSearchParams('from=2020-02-31&to=2020-02-29&actor=a&actor=a&actor=b&type=ASSAULT&type=<b>&polarity=denied&polarity=x&contested=maybe'))
  expect(filters.from).toBe('')
  expect(filters.to).toBe('2020-02-29')
  expect(filters.actor).toEqual(['a', 'b'])
  expect(filters.type).toEqual(['ASSAULT'])
  expect(filters.polarity).toEqual(['denied'])
  expect(filters.contested).toBe('')
})

it('asks a list only for what it takes', () => {
  const filters = parseFilters(new URLSearchParams('to=2020-02-29&contested=false&outlet=Reuters&type=AID'))
  expect(queryFor(filters, ['from', 'to', 'contested'])).toEqual({ to: '2020-02-29', contested: false })
  expect(countSet(filters, ['outlet', 'actor'])).toBe(1)
})

it('fills the paths of the contract', () => {
  expect(address('/api/v1/pages/{id}/reading', { id: 'a/b' })).toBe('/api/v1/pages/a%2Fb/reading')
  expect(address('/api/v1/events', {}, { actor: ['a', 'b'], from: undefined, contested: false, limit: 5, place: [] })).toBe('/api/v1/events?actor=a&actor=b&contested=false&limit=5')
})
