// SPDX-License-Identifier: Apache-2.0
//
// Walks every view in a real browser, against a server over the examples and one hostile page.
//   npm run e2e                     the launcher of a built project serves
//   PARLEY='java -cp … org.parley.cli.Parley' npm run e2e
//   SCREENS=../docs/screens npm run e2e          keeps pictures as well
// Fails when a view says an error, asks another host, has what axe finds, or a page does something.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '..', '..')
const command = (process.env.PARLEY ?? join(root, 'parley')).split(' ')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const work = mkdtempSync(join(tmpdir(), 'parley-e2e-'))
const store = join(work, 'record.db')
const screens = process.env.SCREENS
let server
let browser
let passed = 0
const failures = []

const HOSTILE = `<html><head><title>Talks Open in Port Sora</title><script>document.title='owned'</script></head><body><article><h1>Talks Open in Port Sora</h1><img src=x onerror="document.title='owned'">
<p>PORT SORA, March 3, 2021 - The Government of Norland on Wednesday rejected a ceasefire proposed by the Sora Liberation Front, \u202edesrever si siht\u202c its spokesman said. 🕊 &lt;script&gt;document.title='owned'&lt;/script&gt; &lt;img src=x onerror="document.title='owned'"&gt;</p>
<p><a href="javascript:document.title='owned'">The front</a> accused Norland of shelling the port on Tuesday. <svg onload="document.title='owned'"></svg></p>
<p>Norland denied it. The letter e${'\u0301'.repeat(20_000)} was on every wall. {{constructor.constructor('document.title="owned"')()}}</p>
<p>"We will not sign," said the minister of defence of Norland. <iframe srcdoc="<script>parent.document.title='owned'</script>"></iframe></p></article></body></html>
`

function run(...args) {
  const done = spawnSync(command[0], [...command.slice(1), ...args], { encoding: 'utf8', cwd: work })
  assert.equal(done.status, 0, done.stderr)
}

async function serve() {
  const hostile = join(work, 'hostile.html')
  writeFileSync(hostile, HOSTILE)
  const examples = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.txt')).map((name) => join(root, 'examples', name))
  run('read', ...examples, hostile, '--store', store)
  server = spawn(command[0], [...command.slice(1), 'serve', '--store', store, '--port', '0'], { cwd: work })
  let printed = ''
  return new Promise((resolve, reject) => {
    server.stdout.on('data', (bytes) => {
      printed += bytes
      const at = / at (http:\/\/\S+)/.exec(printed)
      if (at) resolve(at[1])
    })
    server.on('exit', () => reject(new Error('the server ended: ' + printed)))
  })
}

async function step(name, what) {
  try {
    await what()
    passed++
    console.log('ok   ' + name)
  } catch (fault) {
    failures.push(name)
    console.log('FAIL ' + name + '\n' + String(fault?.stack ?? fault))
  }
}

const settled = (page) => page.waitForFunction(() => document.querySelector('main h1') && !document.querySelector('.bones, .loading, .stale'))

try {
  const base = (await serve()).replace(/\/$/, '')
  const ask = async (path) => (await fetch(base + path)).json()
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
  const first = async (path) => (await ask(path)).items[0]
  const proposal = (await ask('/api/v1/proposals?limit=200')).items.find((one) => one.id.includes('seven-day')) ?? (await first('/api/v1/proposals'))
  const incident = (await first('/api/v1/incidents?contested=true')) ?? (await first('/api/v1/incidents'))
  const actor = await first('/api/v1/actors')
  const story = await first('/api/v1/stories')
  const hostile = (await ask('/api/v1/pages?limit=200')).items.find((page) => page.uri.includes('hostile'))
  const id = encodeURIComponent
  const views = {
    overview: '/',
    proposals: '/proposals',
    proposal: `/proposals/${id(proposal.id)}`,
    incidents: '/incidents',
    incident: `/incidents/${id(incident.id)}`,
    events: '/events?type=AGREE',
    actors: '/actors',
    actor: `/actors/${id(actor.id)}`,
    sources: '/sources',
    source: `/sources/${story.page}`,
    search: '/search?q=ceasefire',
    timeline: '/timeline?split=quad',
    map: '/map',
    network: '/network',
    corrections: '/corrections',
    hostile: `/sources/${hostile.id}?show=events,statements,positions,mentions`,
    missing: '/proposals/no-such-proposal',
    nowhere: '/no/such/view/at/all'
  }

  for (const [look, width] of [['light', 1280], ['dark', 360]]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: look, reducedMotion: 'reduce', bypassCSP: false })
    for (const [name, path] of Object.entries(views)) {
      await step(`${name}, ${look}, ${width} px`, async () => {
        const page = await context.newPage()
        const said = []
        const strangers = []
        page.on('console', (message) => {
          // The browser itself tells of an answer 404, which the view of it is there to show.
          if (message.type() === 'error' && !(name === 'missing' && message.text().includes('404'))) said.push(message.text())
        })
        page.on('pageerror', (fault) => said.push(String(fault)))
        page.on('request', (request) => {
          if (!request.url().startsWith(base) && !request.url().startsWith('blob:') && !request.url().startsWith('data:')) strangers.push(request.url())
        })
        page.on('dialog', (dialog) => said.push('dialog ' + dialog.message()))
        await page.goto(base + path)
        await settled(page)
        await page.reload()
        await settled(page)
        assert.deepEqual(said, [], 'errors in the console')
        assert.deepEqual(strangers, [], 'requests to others')
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'wider than the window')
        assert.notEqual(await page.title(), 'owned')
        // What is injected this way runs outside the page's policy, which stays as strict as it is.
        await page.evaluate(axe)
        const found = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
        const told = found.violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160) + ' ' + node.failureSummary?.slice(0, 200)).join(' | ')}`)
        assert.deepEqual(told, [], 'what axe finds')
        if (screens && !['hostile', 'missing', 'nowhere'].includes(name)) {
          mkdirSync(screens, { recursive: true })
          await page.screenshot({ path: join(screens, `${name}-${look}-${width === 360 ? 'phone' : 'desktop'}.png`) })
        }
        await page.close()
      })
    }
    await context.close()
  }

  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()

  await step('a hostile page is text and does nothing', async () => {
    await page.goto(base + views.hostile)
    await settled(page)
    const shown = await page.locator('.page').innerText()
    assert.ok(shown.includes("<script>document.title='owned'</script>"), shown.slice(0, 300))
    assert.equal(await page.locator('.page script, .page img, .page iframe, .page a, .page svg').count(), 0)
    assert.ok(!shown.includes('\u202e'))
    assert.ok(!shown.includes('\u0301'.repeat(8)))
    for (const one of await page.locator('.page .seg').all()) await one.dispatchEvent('click')
    assert.notEqual(await page.title(), 'owned')
  })

  await step('from a lane to the words in the page, and back', async () => {
    await page.goto(base + views.proposals)
    await settled(page)
    await page.locator(`a[href="/proposals/${id(proposal.id)}"]`).first().click()
    await page.locator('svg.lanes a.mark').first().waitFor()
    await page.locator('svg.lanes a.mark').first().focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.locator('#words blockquote').first().waitFor()
    const words = (await page.locator('#words blockquote').first().innerText()).trim()
    await page.locator('#words a.source').first().click()
    await page.locator('.page .at').first().waitFor()
    const marked = (await page.locator('.page .at').allInnerTexts()).join('')
    assert.ok(marked.replace(/\s+/g, ' ').includes(words.replace(/\s+/g, ' ')), `“${marked}” has not “${words}”`)
    await page.goBack()
    await page.locator('#words blockquote').first().waitFor()
    assert.ok(page.url().includes('position='))
  })

  await step('filters stand in the address and survive a reload', async () => {
    await page.goto(base + '/incidents')
    await settled(page)
    await page.locator('details.filters summary').click()
    await page.locator('.filters label', { hasText: 'Accounts' }).locator('select').selectOption('true')
    await page.waitForURL(/contested=true/)
    await page.reload()
    await settled(page)
    assert.equal(await page.locator('.filters label', { hasText: 'Accounts' }).locator('select').inputValue(), 'true')
  })

  await step('keys: search, help, go to a view, down a list', async () => {
    await page.goto(base + '/')
    await settled(page)
    await page.keyboard.press('?')
    await page.locator('dialog[open]').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('g')
    await page.keyboard.press('p')
    await page.waitForURL(/\/proposals$/)
    await settled(page)
    await page.locator('[data-row]').first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('ArrowDown')
    assert.ok(await page.evaluate(() => document.activeElement === document.querySelectorAll('main [data-row]')[1]))
    await page.keyboard.press('/')
    await page.keyboard.type('truce')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search\?q=truce/)
  })

  await step('a note on a proposal is kept and listed', async () => {
    await page.goto(base + views.proposal)
    await settled(page)
    const form = page.locator('details.correct').last()
    await form.locator('summary').click()
    await form.locator('textarea').fill('Looked at by hand.')
    await form.locator('input[autocomplete=name]').fill('A. Reader')
    await form.locator('button[type=submit]').click()
    await form.locator('[role=status]', { hasText: 'Kept' }).waitFor()
    await page.goto(base + '/corrections')
    await page.locator('td', { hasText: 'Looked at by hand.' }).first().waitFor()
  })

  // Two that little is said of: who they are does not matter here.
  const [one, other] = (await ask('/api/v1/actors?limit=200&kind=person')).items.slice(-2)
  const stands = async (who) => (await fetch(`${base}/api/v1/actors/${id(who.id)}`)).status === 200
  await step('two actors are joined', async () => {
    await page.goto(`${base}/actors/${id(one.id)}`)
    await settled(page)
    const form = page.locator('details.correct').first()
    await form.locator('summary').click()
    await form.getByLabel('Join it with another').check()
    await form.getByRole('combobox').fill(other.name)
    await form.getByRole('option').filter({ hasText: other.name }).first().click()
    await form.locator('input[autocomplete=name]').fill('A. Reader')
    await form.locator('button[type=submit]').click()
    await form.locator('[role=status]', { hasText: 'Kept' }).waitFor().catch(() => {})
    await page.waitForFunction(async () => !(await (await fetch('/api/v1/health')).json()).merge_pending)
    assert.notEqual(await stands(one), await stands(other), `${one.id} and ${other.id} are still two`)
  })

  await step('a dropped file is read', async () => {
    await page.goto(base + '/')
    await settled(page)
    const before = Number(await page.locator('.totals div', { hasText: 'pages' }).locator('dd').innerText())
    await page.locator('.drop input').setInputFiles({ name: 'new.txt', mimeType: 'text/plain', buffer: Buffer.from('Talks End in Verra\nVERRA, May 4, 2021 - The delegations of Norland and of the Sora Liberation Front left Verra on Tuesday without signing a ceasefire agreement.\nNorland demanded the withdrawal of all fighters from the port of Sora before any further talks, its foreign minister said in a statement.\n') })
    await page.locator('.drop li', { hasText: 'read: 1 page' }).waitFor({ timeout: 120_000 })
    await page.waitForFunction((count) => Number([...document.querySelectorAll('.totals div')].find((one) => one.textContent?.includes('pages'))?.querySelector('dd')?.textContent) === count + 1, before)
  })

  await step('the join lasts over what was read since', async () => {
    assert.notEqual(await stands(one), await stands(other))
  })

  await step('a view prints without its controls', async () => {
    await page.goto(base + views.incident)
    await settled(page)
    await page.emulateMedia({ media: 'print' })
    assert.equal(await page.locator('header.top').isVisible(), false)
    assert.equal(await page.locator('.sidecol').first().isVisible(), true)
    await page.emulateMedia({ media: 'screen' })
  })

  await context.close()
} catch (fault) {
  failures.push('start')
  console.error(fault)
} finally {
  await browser?.close()
  server?.kill()
  rmSync(work, { recursive: true, force: true })
}
console.log(`${passed} passed, ${failures.length} failed`)
process.exitCode = failures.length > 0 ? 1 : 0
