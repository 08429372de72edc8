// SPDX-License-Identifier: Apache-2.0
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { stamp } from './tools/stamp.mjs'

const OUT = '../server/src/main/resources/org/parley/server/web'

export default defineConfig({
  plugins: [svelte(), stamp(fileURLToPath(new URL('.', import.meta.url)))],
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: 'es2022',
    // Its polyfill would be a script of its own; browsers of today need none.
    modulePreload: { polyfill: false },
    // A data: address is no file that the browser can keep.
    assetsInlineLimit: 0,
    reportCompressedSize: true
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  test: { include: ['test/**/*.test.ts'], environment: 'node' }
} as import('vite').UserConfig)
