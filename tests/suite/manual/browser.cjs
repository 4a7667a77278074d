// node -e SCRIPT -- BROWSER FOLDER CHECK: a line `good …` for what is as it should be, `fault …` for what is not.
const puppeteer = require('puppeteer-core');
const axe = require('fs').readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const [executablePath, folder, check] = process.argv.slice(process.argv[1] === '--' ? 2 : 1);
const at = (path) => 'file://' + folder + '/' + path;
const say = (what, good, detail) => console.log(`${good ? 'good' : 'fault'} ${what}${detail === undefined ? '' : ': ' + detail}`);
const rest = (time) => new Promise((done) => setTimeout(done, time));

// A page on which every request to elsewhere, error, refusal of the policy and dialogue is a fault.
async function open(browser, path, { width = 1280, scheme = 'light', media = 'screen', script = true } = {}) {
  const page = await browser.newPage();
  page.on('request', (request) => { if (!request.url().startsWith('file://')) say('asks elsewhere', false, request.url()); });
  page.on('requestfailed', (request) => say('request', false, request.url()));
  page.on('pageerror', (error) => say('script', false, error.message));
  page.on('console', (line) => { if (['error', 'warn'].includes(line.type())) say('console', false, line.text()); });
  await page.setViewport({ width, height: 900 });
  await page.setJavaScriptEnabled(script);
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', { media, features: [{ name: 'prefers-color-scheme', value: scheme }] });
  await page.goto(at(path));
  return page;
}

const shown = (page) => page.$$eval('#indice > li a', (all) => all.map((one) => one.textContent));
async function typed(page, text) {
  await page.$eval('#q', (input) => { input.value = ''; });
  await page.type('#q', text);
  await rest(100);
  return shown(page);
}

async function read(browser) {
  let page = await open(browser, 'index.html');
  await Promise.all([page.waitForNavigation(), page.click('a[hreflang="es"]')]);
  say('the choice leads to Spanish', (await page.$eval('html', (html) => html.lang)) === 'es');
  await page.type('#buscar_', 'licencia');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  await page.waitForSelector('[data-ready]');
  const first = await shown(page);
  say('the field of every page searches', first.length > 3 && first.length < 120, first.length);
  say('the address tells what', (await page.evaluate(() => location.search)) === '?q=licencia');
  const code = await typed(page, 'I03');
  say('a code finds its question first', code[0].startsWith('I03 '), code[0]);
  const order = await typed(page, 'publicar sitio');
  say('a command finds its page first', order[0] === 'apertura publicar sitio', order[0]);
  const english = await typed(page, 'publish site');
  say('by its English name too', english.includes('apertura publicar sitio'), english.length);
  const plain = await typed(page, 'reparacion');
  const accented = await typed(page, 'reparación');
  say('accents make no difference', plain.length > 0 && plain.join() === accented.join(), plain.length);
  const none = await typed(page, 'zzxxqq');
  say('what is nowhere is said', none.length === 0 && (await page.$eval('#cuenta', (count) => count.textContent.length)) > 10);
  await typed(page, 'I03');
  await Promise.all([page.waitForNavigation(), page.click('#indice a')]);
  await rest(200);
  const place = await page.evaluate(() => document.querySelector(':target') && document.querySelector(':target').getBoundingClientRect().top);
  say('a found question is in sight', place !== null && place >= 0 && place < 900, place);
  await Promise.all([page.waitForNavigation(), page.click('a.twin')]);
  say('its twin is in English', (await page.$eval('html', (html) => html.lang)) === 'en' && (await page.$('#I03')) !== null);
  await page.close();
  page = await open(browser, 'es/que-es-apertura.html');
  await page.keyboard.press('Tab');
  say('the first key skips to the content', (await page.evaluate(() => document.activeElement.className)) === 'skip');
  await page.keyboard.press('Enter');
  say('and does', (await page.evaluate(() => document.activeElement.id)) === 'contenido_');
  await page.close();
  page = await open(browser, 'es/buscar.html', { script: false });
  const bare = await page.$$eval('#indice a', (all) => all.filter((one) => one.offsetHeight > 0).length);
  say('without scripts the index is there', bare > 400 && (await page.$eval('#busqueda', (form) => form.offsetHeight)) === 0, bare);
  await page.close();
  page = await open(browser, 'es/que-datos-tenemos.html', { media: 'print', width: 816 });
  const hidden = await page.$$eval('.menu, .tools, .beside, .pager', (all) => all.every((one) => one.offsetHeight === 0));
  say('paper has only what is to be read', hidden);
}

async function everybody(browser) {
  const pages = ['index.html', 'es/index.html', 'es/que-datos-tenemos.html', 'es/pasos/inventory.html', 'es/ordenes/publicar-sitio.html', 'es/hallazgos.html', 'es/buscar.html', 'en/sources.html', 'en/vocabularies/licenses.html'];
  const forms = [{}, { scheme: 'dark' }, { width: 360 }, { width: 360, scheme: 'dark' }, { media: 'print', width: 816 }];
  for (const path of pages) for (const form of forms) {
    const page = await open(browser, path, form);
    await rest(50);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const result = await axe.run(document, { resultTypes: ['violations'], preload: false });
      return result.violations.map((one) => `${one.id} ${one.nodes[0].html.slice(0, 160)}`);
    });
    say(`axe ${path} ${JSON.stringify(form)}`, found.length === 0 && wide <= 0, `${found.join(' | ')} ${wide}`);
    await page.close();
  }
}

(async () => {
  const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
  await { read, axe: everybody }[check](browser);
  await browser.close();
})().catch((fault) => {
  console.error(fault);
  process.exit(1);
});
