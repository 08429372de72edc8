// SPDX-License-Identifier: Apache-2.0
import type { components, paths } from './schema'

export type Schema = components['schemas']
export type Names = Schema['Names']
export type Sources = Schema['Sources']
export type DateRange = Schema['DateRange']
export type Span = Schema['Span']

type Json<O> = O extends { responses: infer R }
  ? { [S in keyof R]: R[S] extends { content: { 'application/json': infer B } } ? B : never }[Extract<keyof R, 200 | 201 | 202>]
  : never
type Query<O> = O extends { parameters: { query?: infer Q } } ? Q : never
/** The paths of the contract that answer a GET with JSON. */
export type GetPath = { [P in keyof paths]: paths[P] extends { get: infer O } ? (Json<O> extends never ? never : P) : never }[keyof paths]
export type Answer<P extends GetPath> = paths[P] extends { get: infer O } ? Json<O> : never
export type QueryOf<P extends GetPath> = paths[P] extends { get: infer O } ? Query<O> : never

/** Why there is no answer, in words for a person. */
export class Refusal extends Error {
  constructor(
    readonly title: string,
    readonly detail: string,
    readonly status: number
  ) {
    super(detail)
  }
}

export interface Ask<P extends GetPath> {
  path?: Record<string, string>
  query?: QueryOf<P>
  signal?: AbortSignal
}

/** The address of a path of the contract; values that are undefined, null or empty are left out. */
export function address(path: keyof paths, values: Record<string, string> = {}, query: object = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query) as [string, unknown][]) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') search.append(name, String(one))
    }
  }
  const tail = search.toString()
  return tail ? `${filled}?${tail}` : filled
}

export async function get<P extends GetPath>(path: P, { path: values, query, signal }: Ask<P> = {}): Promise<Answer<P>> {
  return json(await send(address(path, values, (query ?? {}) as object), signal ? { signal } : {}))
}

export async function correct(correction: Schema['NewCorrection']): Promise<Schema['ListedCorrection']> {
  return json(await send(address('/api/v1/corrections'), body(correction)))
}

export async function undo(id: string, author: string): Promise<Schema['ListedCorrection']> {
  return json(await send(address('/api/v1/corrections/{id}/undo', { id }), body({ author })))
}

/** What became of a correction, once the record is brought together again; null when that takes too long. */
export async function settled(id: string): Promise<Schema['ListedCorrection']['outcome']> {
  for (let turn = 0; turn < 300; turn++) {
    const { items } = await get('/api/v1/corrections')
    const outcome = items.find((one) => one.correction.id === id)?.outcome
    if (outcome) return outcome
    await new Promise((resolve) => setTimeout(resolve, 700))
  }
  return null
}

/** Gives a file to be read; the answer says that it is kept, not that it is read. */
export async function upload(file: File): Promise<Schema['Upload']> {
  const headers = { 'Content-Type': 'application/octet-stream', 'X-Parley': 'upload' }
  return json(await send(address('/api/v1/uploads', {}, { name: file.name }), { method: 'POST', headers, body: file }))
}

/** Tells each step of an upload until it is done or failed. */
export function follow(id: string, step: (state: Schema['Upload']) => void): () => void {
  const source = new EventSource(address('/api/v1/uploads/{id}/progress', { id }))
  source.addEventListener('progress', (event) => {
    const state = JSON.parse((event as MessageEvent<string>).data) as Schema['Upload']
    step(state)
    if (state.state === 'done' || state.state === 'failed') source.close()
  })
  return () => source.close()
}

function body(value: unknown): RequestInit {
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) }
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, credentials: 'same-origin' })
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'AbortError') throw fault
    throw new Refusal('No answer', 'The server does not answer. Is “parley serve” still running?', 0)
  }
}

async function json<T>(response: Response): Promise<T> {
  if (response.ok) return (await response.json()) as T
  throw await refusal(response)
}

/** What a problem+json says; another kind of answer only has its number. */
export async function refusal(response: Response): Promise<Refusal> {
  const fallback = new Refusal('The server refused', `It answered with status ${response.status}.`, response.status)
  if (!(response.headers.get('Content-Type') ?? '').includes('json')) return fallback
  try {
    const problem = (await response.json()) as { title?: string; detail?: string }
    return new Refusal(problem.title ?? fallback.title, problem.detail ?? fallback.detail, response.status)
  } catch {
    return fallback
  }
}
