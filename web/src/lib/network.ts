// SPDX-License-Identifier: Apache-2.0

export interface Edge {
  actor: string
  recipient: string
  key: string
  events: number
}

export interface Point {
  id: string
  x: number
  y: number
  weight: number
}

/**
 * Places actors so that those who act on each other are near: springs along edges, all pushing each
 * other away. The same edges give the same picture: it starts from a circle and nothing is random.
 */
export function place(ids: readonly string[], edges: readonly Edge[], width: number, height: number, rounds = 200): Point[] {
  const points = ids.map((id, i) => {
    const angle = (2 * Math.PI * i) / Math.max(1, ids.length)
    return { id, x: width / 2 + Math.cos(angle) * width * 0.35, y: height / 2 + Math.sin(angle) * height * 0.35, weight: 0 }
  })
  const at = new Map(points.map((point) => [point.id, point]))
  for (const edge of edges) {
    for (const id of new Set([edge.actor, edge.recipient])) {
      const point = at.get(id)
      if (point) point.weight += edge.events
    }
  }
  const ideal = Math.sqrt((width * height) / Math.max(1, ids.length)) * 0.85
  for (let round = 0; round < rounds; round++) {
    const reach = (1 - round / rounds) * Math.min(width, height) * 0.08 + 0.5
    const push = new Map(points.map((point) => [point.id, { x: 0, y: 0 }]))
    for (const a of points) {
      for (const b of points) {
        if (a === b) continue
        const dx = a.x - b.x || 0.01
        const dy = a.y - b.y || 0.01
        const force = (ideal * ideal) / (dx * dx + dy * dy)
        const p = push.get(a.id)
        if (p) {
          p.x += dx * force
          p.y += dy * force
        }
      }
    }
    for (const edge of edges) {
      const a = at.get(edge.actor)
      const b = at.get(edge.recipient)
      if (!a || !b || a === b) continue
      const dx = a.x - b.x
      const dy = a.y - b.y
      const force = Math.hypot(dx, dy) / ideal / 2
      const pa = push.get(a.id)
      const pb = push.get(b.id)
      if (pa && pb) {
        pa.x -= dx * force
        pa.y -= dy * force
        pb.x += dx * force
        pb.y += dy * force
      }
    }
    for (const point of points) {
      const p = push.get(point.id) ?? { x: 0, y: 0 }
      // To the middle, as strongly as fills the frame: those with no edge between them would drift away.
      p.x += (width / 2 - point.x) * ((3.8 * height) / width)
      p.y += (height / 2 - point.y) * ((1.3 * width) / height)
      const length = Math.hypot(p.x, p.y) || 1
      point.x = Math.max(20, Math.min(width - 20, point.x + (p.x / length) * Math.min(length, reach)))
      point.y = Math.max(20, Math.min(height - 20, point.y + (p.y / length) * Math.min(length, reach)))
    }
  }
  return points
}

/** Of the points those whose names can be written without one lying on another, the weightiest first. */
export function nameable(points: readonly Point[], letters: (id: string) => number): Set<string> {
  const taken: { x: number; y: number; half: number }[] = []
  const named = new Set<string>()
  for (const point of [...points].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))) {
    const half = letters(point.id) * 3.6
    if (taken.some((one) => Math.abs(one.y - point.y) < 15 && Math.abs(one.x - point.x) < one.half + half)) continue
    taken.push({ x: point.x, y: point.y, half })
    named.add(point.id)
  }
  return named
}
