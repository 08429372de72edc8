// SPDX-License-Identifier: Apache-2.0
import { href, parse, type Route, type View } from './route'

/** Where the reader is; read it in an effect or a template to follow. */
export const here: { route: Route } = $state({ route: parse(location.pathname, location.search) })

function look(): void {
  here.route = parse(location.pathname, location.search)
}

/** Goes to an address of ours. `replace` for what the back button should not step through. */
export function go(address: string, replace = false): void {
  if (address === location.pathname + location.search) return
  const before = location.pathname
  if (replace) history.replaceState(null, '', address)
  else history.pushState(null, '', address)
  look()
  if (location.pathname !== before) scrollTo(0, 0)
}

/** The same view with other values in its query; null takes one away. */
export function choose(values: Record<string, string | string[] | null>, replace = false): void {
  const query = new URLSearchParams(here.route.query)
  for (const [name, value] of Object.entries(values)) {
    query.delete(name)
    for (const one of Array.isArray(value) ? value : [value]) if (one) query.append(name, one)
  }
  if (here.route.view !== 'nowhere') go(href(here.route.view, here.route.id, query), replace)
}

/** The address of another view that keeps the filters of this one. */
export function keeping(view: View, names: readonly string[]): string {
  return href(view, null, new URLSearchParams([...here.route.query].filter(([name]) => names.includes(name))))
}

/** Takes over the clicks on links to our own views, and the back button. */
export function listen(): void {
  addEventListener('popstate', look)
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = (event.target as Element | null)?.closest?.('a')
    if (!link || link.hasAttribute('download') || link.getAttribute('target')) return
    const to = link.getAttribute('href') ?? ''
    if (!to.startsWith('/') || to.startsWith('//') || to.startsWith('/api/')) return
    event.preventDefault()
    go(to)
  })
}
