// SPDX-License-Identifier: Apache-2.0
import { untrack } from 'svelte'
import { Refusal, type Names, type Sources } from '../api/client'

/** A question to the server and how far its answer is. */
export class Asked<T> {
  data: T | undefined = $state.raw()
  error: Refusal | undefined = $state.raw()
  busy = $state(true)
  turn = $state(0)

  again(): void {
    this.turn++
  }
}

function inWords(fault: unknown): Refusal {
  return fault instanceof Refusal ? fault : new Refusal('This view failed', String((fault as Error)?.message ?? fault), 0)
}

/**
 * Asks now and whenever something that `question` reads before it waits has changed. The answer
 * before stays until the next one is there, so that nothing jumps.
 */
export function ask<T>(question: (signal: AbortSignal) => Promise<T>): Asked<T> {
  const asked = new Asked<T>()
  $effect(() => {
    void asked.turn
    const stop = new AbortController()
    untrack(() => {
      asked.busy = true
      asked.error = undefined
    })
    question(stop.signal).then(
      (data) => {
        if (stop.signal.aborted) return
        asked.data = data
        asked.busy = false
      },
      (fault: unknown) => {
        if (stop.signal.aborted) return
        asked.error = inWords(fault)
        asked.data = undefined
        asked.busy = false
      }
    )
    return () => stop.abort()
  })
  return asked
}

export interface PageOf<I> {
  items: I[]
  next: string | null
  names?: Names
  stories?: Sources
}

/** A list that comes in pages. */
export class Listed<I> extends Asked<PageOf<I>> {
  more: () => void = () => {}
  growing = $state(false)
}

/** As `ask`, for a list: `more` adds the next page to what is there. */
export function list<I>(question: (cursor: string | undefined, signal: AbortSignal) => Promise<PageOf<I>>): Listed<I> {
  const listed = new Listed<I>()
  $effect(() => {
    void listed.turn
    const stop = new AbortController()
    untrack(() => {
      listed.busy = true
      listed.error = undefined
    })
    const failed = (fault: unknown) => {
      if (stop.signal.aborted) return
      listed.error = inWords(fault)
      listed.busy = listed.growing = false
    }
    question(undefined, stop.signal).then((data) => {
      if (stop.signal.aborted) return
      listed.data = data
      listed.busy = false
    }, failed)
    listed.more = () => {
      const before = listed.data
      if (!before?.next || listed.growing) return
      listed.growing = true
      question(before.next, stop.signal).then((data) => {
        if (stop.signal.aborted) return
        listed.growing = false
        listed.data = {
          items: [...before.items, ...data.items],
          next: data.next,
          names: { ...before.names, ...data.names },
          stories: { ...before.stories, ...data.stories }
        }
      }, failed)
    }
    return () => stop.abort()
  })
  return listed
}
