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
/** How long a view is waited for, in milliseconds: the machine may do other things too. */
const PATIENCE = 120_000

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
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
  const first = async (path) => (await ask(path)).items[0]
  const proposal = (await ask('/api/v1/proposals?limit=200')).items.find((one) => one.id.includes('seven-day')) ?? (await first('/api/v1/proposals'))
  const contested = (await ask('/api/v1/incidents?contested=true&limit=200')).items
  const incident = contested.find((one) => one.place && one.accounts.length > 3) ?? contested[0] ?? (await first('/api/v1/incidents'))
  const actor = await first('/api/v1/actors')
  const story = await first('/api/v1/stories')
  const told = (await ask(`/api/v1/pages/${story.page}/reading`)).events[0]
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
    source: `/sources/${story.page}${told ? `?row=${id(`event:${told.id}`)}&at=${told.cue.start}-${told.cue.end}` : ''}`,
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
    context.setDefaultTimeout(PATIENCE)
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
          for (const colorScheme of ['light', 'dark']) {
            await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
            await page.screenshot({ path: join(screens, `${name}-${colorScheme}-${width === 360 ? 'phone' : 'desktop'}.png`) })
          }
        }
        await page.close()
      })
    }
    await context.close()
  }

  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  context.setDefaultTimeout(PATIENCE)
  const page = await context.newPage()

  await step('a hostile page is text and does nothing', async () => {
    await page.goto(base + views.hostile)
    await settled(page)
    const shown = await page.locator('.page').innerText()
    assert.ok(shown.includes("<script>document.title='owned'</script>"), shown.slice(0, 300))
    assert.equal(await page.locator('.page script, .page img, .page iframe, .page a, .page svg').count(), 0)
    assert.ok(!shown.includes('\u202e'))
    assert.ok(shown.includes('⇄desrever'), 'what turns the direction of text is shown as a sign')
    assert.match(await page.locator('.note').first().innerText(), /characters of this page are not shown as they stand/)
    assert.ok(!shown.includes('\u0301'.repeat(8)))
    for (const one of await page.locator('.page .seg').all()) await one.dispatchEvent('click')
    assert.equal(await page.locator('main [href^="javascript:" i], main [onclick], main [onerror], main [onload]').count(), 0)
    assert.notEqual(await page.title(), 'owned')
    // Nor does it do anything in the other views that its words come to.
    for (const path of ['/', '/search?q=Sora', '/events', '/actors', '/sources', '/proposals', '/incidents', `/search?q=${id('<img src=x onerror=alert(1)>')}`, `/events?actor=${id('"><script>alert(1)</script>')}`]) {
      await page.goto(base + path)
      await settled(page)
      assert.notEqual(await page.title(), 'owned', path)
      assert.equal(await page.locator('main script, main img, main iframe').count(), 0, path)
    }
  })

  await step('millions of marks on one letter, and a file too large, do not stop the page', async () => {
    await page.goto(base + '/')
    await settled(page)
    const heap = (marks) => Buffer.from('Talks Close in Varo\nVARO, June 7, 2021 - Norland on Monday rejected the truce e' + '\u0301'.repeat(marks) + ' that the Sora Liberation Front had offered, its foreign minister said.\nThe front accused Norland of shelling the port of Varo on Sunday.\n')
    await page.locator('.drop input').setInputFiles([
      { name: 'heap.txt', mimeType: 'text/plain', buffer: heap(3_900_000) },
      { name: 'too-large.txt', mimeType: 'text/plain', buffer: heap(5_000_000) }
    ])
    await page.locator('.drop li', { hasText: 'heap.txt' }).filter({ hasText: 'read: 1 page' }).waitFor({ timeout: 180_000 })
    const large = page.locator('.drop > ul > li', { hasText: 'too-large.txt' })
    await large.filter({ hasText: 'not readable' }).waitFor()
    await large.locator('summary').click()
    assert.match(await large.innerText(), /MiB|MB|bytes/)
    const heaped = (await ask('/api/v1/pages?limit=200')).items.find((one) => one.uri.includes('heap'))
    await page.goto(`${base}/sources/${heaped.id}`)
    await settled(page)
    const text = await page.locator('.page').innerText()
    assert.ok(text.includes('that the Sora Liberation Front had offered'))
    assert.ok(text.length < 2000, `${text.length} characters are shown`)
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
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
    await page.keyboard.press('g')
    await page.keyboard.press('p')
    await page.waitForURL(/\/proposals$/)
    await page.locator('main h1', { hasText: 'Proposals' }).waitFor() // not the rows of the view before
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
    await form.getByLabel('Merge with another').check()
    await form.getByRole('combobox').fill(other.name)
    await form.getByRole('option').filter({ hasText: other.name }).first().click()
    await form.locator('input[autocomplete=name]').fill('A. Reader')
    await form.locator('button[type=submit]').click()
    await page.waitForFunction(async (ids) => {
      const there = await Promise.all(ids.map(async (id) => (await fetch(`/api/v1/actors/${encodeURIComponent(id)}`)).status === 200))
      return there[0] !== there[1]
    }, [one.id, other.id])
  })

  // Chooses words of the page as a hand with a mouse does.
  async function select(words) {
    const box = await page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.querySelector('.page'), NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf(wanted)
        if (at < 0) continue
        node.parentElement.scrollIntoView({ block: 'center' })
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + wanted.length)
        const { left, right, top, height } = range.getBoundingClientRect()
        return { left, right, y: top + height / 2 }
      }
      return null
    }, words)
    assert.ok(box, `the page does not show “${words}” in one piece`)
    await page.mouse.move(box.left + 1, box.y)
    await page.mouse.down()
    await page.mouse.move((box.left + box.right) / 2, box.y)
    await page.mouse.move(box.right - 1, box.y)
    await page.mouse.up()
  }
  const reading = () => ask(`/api/v1/pages/${hostile.id}/reading`)
  const wordsOf = (read, span) => Array.from(read.page.text).slice(span.start, span.end).join('')

  await step('words selected with the mouse correct an event', async () => {
    const before = (await reading()).events.find((one) => one.type === 'ACCUSE') ?? (await reading()).events[0]
    await page.goto(`${base}/sources/${hostile.id}?show=none`)
    await settled(page)
    await select('port on Tuesday')
    await page.locator('button.offer').click()
    const form = page.locator('form.wordsform')
    await form.waitFor()
    await form.getByLabel('In', { exact: true }).selectOption(`event:${before.id}`)
    await form.getByLabel('These words are').selectOption('object')
    await form.getByLabel('Your name').fill('A. Reader')
    await form.locator('button[type=submit]').click()
    await form.locator('[role=status]', { hasText: 'Kept: applied' }).waitFor()
    const read = await reading()
    const after = read.events.find((one) => one.cue.start === before.cue.start)
    assert.match(wordsOf(read, after.object), /port on Tuesda?y?/)
    assert.ok(after.corrected.includes('object'))
  })

  await step('the keyboard alone chooses words and strikes a row', async () => {
    const doomed = (await reading()).statements[0] ?? (await reading()).events[0]
    const kind = doomed.sentence ? 'event' : 'statement'
    await page.goto(`${base}/sources/${hostile.id}?at=${doomed.cue.start}-${doomed.cue.end}`)
    await settled(page)
    await page.getByRole('button', { name: 'Correct words…' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('.chooser').waitFor()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Shift+ArrowRight')
    assert.ok((await page.locator('.chooser q').innerText()).length > 3)
    await page.keyboard.press('Enter')
    const form = page.locator('form.wordsform')
    await form.waitFor()
    assert.ok(await page.evaluate(() => document.activeElement.closest('form.wordsform') !== null), 'the form has the focus')
    await form.getByLabel('In', { exact: true }).selectOption(`${kind}:${doomed.id}`)
    await form.getByLabel('These words are').selectOption('strike')
    await page.evaluate(axe)
    const found = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
    assert.deepEqual(found.violations.map((one) => one.id + ' ' + one.nodes[0].html.slice(0, 200)), [], 'what axe finds in the form')
    await form.locator('button[type=submit]').focus()
    await page.keyboard.press('Enter')
    await form.locator('[role=status]', { hasText: 'Kept: applied' }).waitFor()
    assert.ok(![...(await reading()).events, ...(await reading()).statements].some((one) => one.id === doomed.id && one.cue?.start === doomed.cue.start), 'it is still there')
    await page.keyboard.press('Escape')
    assert.equal(await page.locator('form.wordsform').count(), 0)
  })

  await step('an event that was missed is added by its words', async () => {
    await page.goto(`${base}/sources/${hostile.id}?show=none`)
    await settled(page)
    await select('was on every wall')
    await page.locator('button.offer').click()
    const form = page.locator('form.wordsform')
    await form.waitFor()
    await form.getByLabel('In', { exact: true }).selectOption('page')
    await form.getByLabel('Here').selectOption('add-event')
    await form.getByLabel('Kind').selectOption('PROTEST')
    await form.getByLabel('Your name').fill('A. Reader')
    await form.locator('button[type=submit]').click()
    await form.locator('[role=status]', { hasText: 'Kept: applied' }).waitFor()
    const read = await reading()
    assert.ok(read.events.some((one) => one.type === 'PROTEST' && one.corrected.includes('added') && wordsOf(read, one.cue) === 'was on every wall'))
  })

  await step('a story’s beginning is moved with the arrows', async () => {
    const two = (await ask('/api/v1/stories?limit=200')).items.find((one) => one.order === 2)
    await page.goto(`${base}/sources/${two.page}`)
    await settled(page)
    const grip = page.getByRole('slider', { name: 'Where story 2 begins' })
    await grip.focus()
    const was = await grip.getAttribute('aria-valuetext')
    await page.keyboard.press('ArrowDown')
    assert.notEqual(await grip.getAttribute('aria-valuetext'), was)
    await page.locator('.border.ghost').waitFor()
    await page.keyboard.press('Enter')
    const form = page.locator('form.wordsform')
    await form.getByLabel('Your name').fill('A. Reader')
    await form.locator('button[type=submit]').click()
    await form.locator('[role=status]', { hasText: 'Kept: applied' }).waitFor()
    const moved = (await ask(`/api/v1/pages/${two.page}/reading`)).stories.find((one) => one.order === 2)
    assert.ok(moved.spans[0].start > two.spans[0].start, 'it begins where it did')
  })

  await step('a contested incident tells what is agreed first, then each account', async () => {
    await page.goto(base + '/incidents')
    await settled(page)
    await page.locator('tbody [data-row]').first().click()
    await page.locator('.sidecol').nth(1).waitFor()
    const tops = await page.evaluate(() => [...document.querySelectorAll('h2')].map((one) => one.textContent))
    assert.ok(tops.indexOf('They differ on') < tops.indexOf('Each account'), tops.join())
    assert.match(await page.locator('.sidecol').first().innerText(), /Carried by/)
  })

  await step('map and network follow a brush along time, and the next view keeps it', async () => {
    await page.goto(base + '/map')
    await settled(page)
    const events = () => page.locator('.rows td.number').allInnerTexts().then((all) => all.reduce((sum, one) => sum + Number(one), 0))
    const all = await events()
    const bars = await page.locator('svg.days').boundingBox()
    await page.mouse.move(bars.x + bars.width * 0.55, bars.y + 40)
    await page.mouse.down()
    await page.mouse.move(bars.x + bars.width * 0.98, bars.y + 40, { steps: 5 })
    await page.mouse.up()
    await page.waitForURL(/from=.*to=/)
    await settled(page)
    assert.ok((await events()) < all, 'the map shows as much as before')
    const days = new URL(page.url()).search
    await page.getByRole('link', { name: 'Network', exact: true }).click()
    await settled(page)
    assert.equal(new URL(page.url()).search, days)
    assert.ok((await page.locator('svg.network .link.pale').count()) > 0, 'nothing is pale')
    await page.getByRole('button', { name: '← Earlier' }).click()
    await page.waitForFunction((before) => location.search !== before, days)
    await page.goBack()
    await page.goBack()
    await page.waitForURL(/\/map/)
    await page.getByRole('button', { name: 'All of time' }).click()
    await page.waitForFunction(() => location.search === '')
    await page.waitForFunction((sum) => [...document.querySelectorAll('.rows td.number')].reduce((all, one) => all + Number(one.textContent), 0) === sum, all)
  })

  await step('what is found is gone through with the arrows', async () => {
    await page.goto(base + '/')
    await settled(page)
    await page.keyboard.press('/')
    await page.keyboard.type('cease')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=cease/)
    await page.keyboard.press('/')
    await page.keyboard.type('fire')
    await page.waitForURL(/q=ceasefire/)
    await page.locator('main', { hasText: 'for “ceasefire”' }).waitFor()
    await settled(page)
    await page.locator('.hits [data-row]').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    assert.ok(await page.evaluate(() => document.activeElement === document.querySelectorAll('main [data-row]')[1]))
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    assert.equal(await page.evaluate(() => document.activeElement.id), 'seek')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => !url.pathname.startsWith('/search'))
  })

  await step('a view gives what it shows as a file', async () => {
    await page.goto(base + '/events?type=AGREE')
    await settled(page)
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()])
    const table = readFileSync(await file.path(), 'utf8')
    assert.match(table, /^id,story,type,/)
    assert.equal(table.trim().split('\r\n').length - 1, await page.locator('ul.events > li').count())
  })

  await step('a dropped file is read', async () => {
    await page.goto(base + '/')
    await settled(page)
    const before = Number(await page.locator('.totals div', { hasText: 'pages' }).locator('dd').innerText())
    await page.locator('.drop input').setInputFiles({ name: 'new.txt', mimeType: 'text/plain', buffer: Buffer.from('Talks End in Verra\nVERRA, May 4, 2021 - The delegations of Norland and of the Sora Liberation Front left Verra on Tuesday without signing a ceasefire agreement.\nNorland demanded the withdrawal of all fighters from the port of Sora before any further talks, its foreign minister said in a statement.\n') })
    await page.locator('.drop li', { hasText: 'read: 1 page' }).waitFor()
    await page.waitForFunction((count) => Number([...document.querySelectorAll('.totals div')].find((one) => one.textContent?.includes('pages'))?.querySelector('dd')?.textContent) === count + 1, before)
  })

  await step('the join lasts over what was read since', async () => {
    assert.notEqual(await stands(one), await stands(other))
  })

  await step('the next visit says what came since the one before', async () => {
    const { revision } = await ask('/api/v1/overview')
    await page.goto(base + '/')
    await page.evaluate((seen) => localStorage.setItem('parley.visit', JSON.stringify({ now: { revision: seen, at: Date.now() - 7_200_000 }, before: null })), revision)
    await page.reload()
    await page.locator('.note', { hasText: 'Nothing is new since your last visit' }).waitFor()
    await page.locator('.drop input').setInputFiles({ name: 'newer.txt', mimeType: 'text/plain', buffer: Buffer.from('Front Accepts Truce in Sora\nSORA, May 9, 2021 - The Sora Liberation Front accepted the truce proposed by Norland on Saturday, its spokesman said.\nThe truce begins on Monday in the port of Sora, the spokesman said in a statement to reporters.\n') })
    await page.locator('.note', { hasText: '1 page is new since your last visit' }).waitFor()
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
