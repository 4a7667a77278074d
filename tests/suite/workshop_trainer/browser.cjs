// node -e SCRIPT -- BROWSER ADDRESS CHECK ROOM: a line `good …` for what is as it should be, `fault …` for what is not.
const fs = require('fs');
const path = require('path');
const puppeteer = require('puppeteer-core');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const [executablePath, address, check, room] = process.argv.slice(process.argv[1] === '--' ? 2 : 1);
const say = (what, good, detail) => console.log(`${good ? 'good' : 'fault'} ${what}${detail === undefined ? '' : ': ' + detail}`);
const rest = (time) => new Promise((done) => setTimeout(done, time));

// A page on which every request to elsewhere, error, refusal of the policy and dialogue is a fault.
async function open(browser, { width = 1280, scheme = 'light', script = true, quiet = false } = {}) {
  const page = await browser.newPage();
  page.on('request', (request) => {
    const to = request.url();
    if (![address, address + 'sala.json', 'data:,'].includes(to)) say('asks elsewhere', false, to);
  });
  page.on('pageerror', (error) => say('script', false, error.message));
  page.on('console', (line) => { if (line.type() === 'error' && !quiet) say('console', false, line.text()); });
  page.on('dialog', (dialog) => { say('dialogue', false, dialog.message()); dialog.dismiss(); });
  await page.setViewport({ width, height: 900 });
  await page.setJavaScriptEnabled(script);
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
  await page.goto(address);
  return page;
}

const names = (page) => page.$$eval('#rows th', (cells) => cells.map((cell) => cell.textContent));
const wide = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function hostile(browser) {
  const page = await open(browser);
  const before = await names(page);
  say('all tables are there', before.length === 15, before.length);
  say('a script is shown as letters', before.includes('<script>alert(1)</script>'));
  say('no element came of a name', (await page.$$eval('#rows img, #rows script, #gathered img', (all) => all.length)) === 0);
  say('no name is endless or turns the line around', before.every((name) => [...name].length <= 40 && !/[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/.test(name)));
  say('no row is as high as a page', (await page.$$eval('#rows tr', (rows) => Math.max(...rows.map((row) => row.getBoundingClientRect().height)))) < 300);
  // The script draws the rows anew once the room moved: the same letters then.
  fs.cpSync(path.join(room, 'mesa-1'), path.join(room, 'otra'), { recursive: true });
  const plan = path.join(room, 'otra/plan.toml');
  fs.writeFileSync(plan, fs.readFileSync(plan, 'utf8').replace('Mesa 1', '<b onclick=alert(6)>Otra'));
  await page.waitForFunction(() => document.querySelectorAll('#rows tr').length === 16, { timeout: 15000 });
  const after = await names(page);
  say('drawn by the script they are the same letters', before.every((name) => after.includes(name)) && after.some((name) => name.startsWith('<b onclick')));
  say('no element came of them then', (await page.$$eval('#rows img, #rows script, #rows b', (all) => all.length)) === 0);
}

async function clean(browser) {
  for (const [width, scheme] of [[1280, 'light'], [1280, 'dark'], [360, 'light'], [360, 'dark']]) {
    const page = await open(browser, { width, scheme });
    // The policy of the page keeps its own scripts only: axe comes by the debugger.
    const result = await page.evaluate(axe + '; axe.run(document, { resultTypes: ["violations"] })');
    say(`axe at ${width} in ${scheme}`, result.violations.length === 0, result.violations.map((one) => `${one.id} ${one.nodes.map((node) => node.html).slice(0, 2)}`).join('; '));
    await page.close();
  }
  const phone = await open(browser, { width: 320 });
  say('a telephone needs no scrolling aside', (await wide(phone)) <= 0, await wide(phone));
  say('a table is said with its labels', (await phone.$eval('#rows td', (cell) => getComputedStyle(cell, '::before').content)).length > 4);
  const still = await open(browser, { script: false });
  say('without scripts the board is there', (await names(still)).length === 5);
  const refresh = await still.$('meta[http-equiv="refresh"]');
  say('and looks again by itself', refresh !== null);
}

async function moves(browser) {
  const page = await open(browser, { quiet: true });
  const plan = path.join(room, 'mesa-10/plan.toml');
  fs.writeFileSync(plan, fs.readFileSync(plan, 'utf8').replace('tries = 0', 'tries = 7'));
  await page.waitForFunction(() => document.getElementById('lead').textContent.includes('Atoradas: 2'), { timeout: 15000 });
  say('who got stuck is on the page', (await page.$eval('#gathered', (list) => list.textContent)).includes('Mesa 10'));
  say('all is well as long as it answers', await page.$eval('#lost', (line) => line.hidden));
  await page.setOfflineMode(true);
  await page.waitForFunction(() => !document.getElementById('lost').hidden, { timeout: 15000 });
  say('that nobody answers is said', (await names(page)).length === 5);
}

(async () => {
  const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    await { hostile, axe: clean, moves }[check](browser);
  } finally {
    await browser.close();
  }
})().catch((error) => { say('the check', false, error.stack); process.exitCode = 1; });
