// Walks through the pages as a researcher would and keeps screenshots for people to look at.
//
//   node browser.mjs ADDRESS CHROMIUM SCREENSHOT_FOLDER
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [address, executablePath, folder] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
         '--disable-component-update', '--disable-sync'],
});

// Screens are kept as NAME-WIDTH-SCHEME.png.
async function keep(page, name, width, scheme) {
  await page.screenshot({ path: `${folder}/${name}-${width}-${scheme}.png` });
}

// axe-core runs past the page's own policy: the context is made with bypassCSP.
async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run());
  return found.violations.map((v) => `${v.id}: ${v.nodes[0].html}`);
}

async function walk(page) {
  await page.goto(address + '/');
  await page.locator('#q').fill('Res. 140');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\?/);
  assert.match(await page.getByRole('status').first().innerText(), /\d/);

  // The target's card comes first, and its link opens the reader.
  await page.locator('main a[href^="/doc/pp/res/140"]').first().click();
  await page.waitForURL(/\/doc\/pp\/res\/140/);
  assert.match(await page.locator('h1').innerText(), /\S/);

  // A reference to a paragraph lands on it, marked as the target of the address.
  await page.goto(`${address}/doc/council/res/1282@2007`);
  const reference = page.locator('main a[href="/doc/council/doc/2007/21#6.5"]').first();
  await reference.click();
  await page.waitForURL(/\/doc\/council\/doc\/2007\/21[^#]*#6\.5$/);
  assert.equal(await page.locator(':target').count(), 1);
  assert.ok(await page.locator(':target').isVisible());
}

// A paragraph's number tells how the paragraph is cited, with script or without; with it the address
// and the citation can be copied.
async function cite(context, page, hasScript) {
  await page.goto(`${address}/doc/council/doc/2007/21`);
  await page.locator('a.number[href="#6.5"]').click();
  const line = page.locator('[id="6.5"] .cite');
  assert.ok(await line.isVisible());
  assert.match(await line.innerText(), /Cite as: paragraph 6\.5 of Document C07\/21/);
  assert.equal(await page.locator('[id="6.6"] .cite').isVisible(), false);
  if (!hasScript) return;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.locator('a.number[href="#6.5"]').click();
  await page.getByText('Link copied.').waitFor();
  assert.equal(await copied(), `${address}/doc/council/doc/2007/21#6.5`);
  await line.getByRole('button', { name: 'Copy' }).click();
  await page.getByText('Citation copied.').waitFor();
  assert.match(await copied(), /^paragraph 6\.5 of Document C07\/21, 16 July 2007, \u201cWORK OF .+\u201d\. http:\S+#6\.5$/);
  await page.locator('h1').click();
  await page.keyboard.press('/');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'q');
}

// Suggestions come while typing and are chosen by keyboard or pointer; Escape gives back what was
// typed. An answer that comes late is never shown.
async function type(page) {
  await page.goto(address + '/');
  const box = page.getByRole('combobox');
  const options = page.getByRole('option');
  await box.pressSequentially('res 14');
  await options.first().waitFor();
  assert.equal(await box.getAttribute('aria-expanded'), 'true');
  assert.match(await options.first().innerText(), /^Resolution 140 of the Plenipotentiary Conference/);
  assert.match(await page.locator('#suggestion-count').innerText(), /^\d+ suggestions?\.$/);
  await page.keyboard.press('ArrowDown');
  assert.equal(await box.getAttribute('aria-activedescendant'), await options.first().getAttribute('id'));
  assert.equal(await options.first().getAttribute('aria-selected'), 'true');
  assert.match(await box.inputValue(), /^Resolution 140/);
  await page.keyboard.press('ArrowUp');
  assert.equal(await box.inputValue(), 'res 14');
  await page.keyboard.press('ArrowUp');  // round to the last one
  assert.equal(await options.last().getAttribute('aria-selected'), 'true');
  await page.keyboard.press('Escape');
  assert.equal(await box.inputValue(), 'res 14');
  assert.equal(await box.getAttribute('aria-expanded'), 'false');
  assert.equal(await box.evaluate((element) => element === document.activeElement), true);
  await page.keyboard.press('ArrowDown');  // opens it again
  await options.first().waitFor();
  await options.first().click();
  await page.waitForURL(/\/search\?q=Resolution/);
  assert.match(await page.locator('main').innerText(), /Resolution 140/);

  // The first answer is held back until the second is there.
  await page.goto(address + '/');
  await page.route('**/api/v1/suggest?q=c', async (route) => {
    await page.waitForFunction(() => document.querySelectorAll('[role=option]').length > 0);
    await route.continue().catch(() => {});  // the page has given it up
  });
  await box.fill('c');
  await page.waitForRequest('**/api/v1/suggest?q=c');
  await box.fill('tunis agen');
  await options.first().waitFor();
  assert.match(await options.first().innerText(), /^Tunis Agenda/);
  await page.unroute('**/api/v1/suggest?q=c');
}

async function look(scheme, width) {
  const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 900 }, bypassCSP: true });
  const page = await context.newPage();
  const paths = {
    start: '/', results: '/search?q=resolution', card: '/search?q=Res.+140', nothing: '/search?q=xylophonequartet',
    reader: '/doc/council/res/1282@2007', ambiguous: '/ref?q=Resolution+30', cited: '/cited-by/pp/res/140', error: '/doc/no-such-thing',
  };
  for (const [name, path] of Object.entries(paths)) {
    await page.goto(address + path);
    await keep(page, name, width, scheme);
    assert.deepEqual(await violations(page), [], `${path} at ${width} px, ${scheme}`);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(sideways <= 0, `${path} scrolls sideways by ${sideways} px at ${width} px`);
  }
  await page.goto(address + '/');
  await page.getByRole('combobox').pressSequentially('information');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await keep(page, 'suggestions', width, scheme);
  assert.deepEqual(await violations(page), [], `suggestions at ${width} px, ${scheme}`);
  await context.close();
}

try {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    const complaints = [];
    page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
    await walk(page);
    await cite(context, page, javaScriptEnabled);
    if (javaScriptEnabled) await type(page);
    assert.deepEqual(complaints, []);
    await context.close();
  }
  await look('light', 1280);
  await look('dark', 360);
} finally {
  await browser.close();
}
