// SPDX-License-Identifier: Apache-2.0
//
// Writes beside the built pages which sources they were built from. The same digest is taken by
// WebPagesFreshTest in module server: keep the two alike.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a built page depends on, beside all files of the folders `src` and `public`. */
const FILES = ['index.html', 'package-lock.json', 'package.json', 'vite.config.ts']
const FOLDERS = ['public', 'src']

function filesUnder(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((path) => path.slice(root.length).replaceAll('\\', '/').replace(/^\//, ''))
}

/** SHA-256 over each file's path and bytes, in the order of the paths (all of them ASCII). */
export function digest(root) {
  const hash = createHash('sha256')
  const names = [...FILES, ...FOLDERS.flatMap((folder) => filesUnder(root, folder))]
  for (const name of names.sort((a, b) => (a < b ? -1 : 1))) {
    hash.update(name).update('\0').update(readFileSync(join(root, name))).update('\0')
  }
  return hash.digest('hex')
}

/** The step of the build. */
export function stamp(root) {
  let out = ''
  return {
    name: 'stamp',
    apply: 'build',
    configResolved(config) {
      out = join(root, config.build.outDir)
    },
    closeBundle() {
      writeFileSync(join(out, 'sources.sha256'), digest(root) + '\n')
    }
  }
}
