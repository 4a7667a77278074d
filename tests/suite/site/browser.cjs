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
  page.on('console', (line) => { if (line.type() === 'error') say('console', false, line.text()); });
  page.on('dialog', (dialog) => { say('dialogue', false, dialog.message()); dialog.dismiss(); });
  await page.setViewport({ width, height: 900 });
  await page.setJavaScriptEnabled(script);
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', { media, features: [{ name: 'prefers-color-scheme', value: scheme }] });
  await page.goto(at(path));
  return page;
}

const shown = (page) => page.$$eval('#resultados > li', (cards) => cards.map((card) => card.querySelector('a').textContent));
const typed = async (page, text) => {
  await page.$eval('#q', (input) => { input.value = ''; });
  await page.type('#q', text);
  await rest(250);
  return shown(page);
};

async function search(browser) {
  let page = await open(browser, 'conjuntos/index.html');
  await page.waitForSelector('[data-ready]', { timeout: 5000 });
  say('all are listed', (await shown(page)).length === 500);
  const plain = await typed(page, 'construccion');
  const accented = await typed(page, 'construcción');
  say('accents make no difference', plain.length > 0 && plain.length < 500 && plain.join() === accented.join(), plain.length);
  const wrong = await typed(page, 'licensias');
  say('a slip of the keys is forgiven', wrong.length > 0 && wrong[0].startsWith('Licencias'), wrong.length);
  const two = await typed(page, 'agua mirador');
  say('every word counts', two.length > 0 && two.every((title) => /Mirador|Agua/.test(title)), two.length);
  const time = await page.evaluate(async () => {
    const input = document.getElementById('q');
    input.value = 'arbol';
    const start = performance.now();
    document.querySelector('form.search').dispatchEvent(new Event('submit', { cancelable: true }));
    document.body.offsetHeight;
    return performance.now() - start;
  });
  say('an answer is there at once', time < 400, `${time.toFixed(0)} ms`);
  await typed(page, '');
  await page.evaluate(() => document.querySelector('form.search').dispatchEvent(new Event('submit', { cancelable: true })));
  const box = await page.$('[data-facet="tema"] input');
  const count = await box.evaluate((input) => Number(input.closest('label').querySelector('.count').textContent));
  await box.click();
  await rest(100);
  const some = await shown(page);
  say('a facet has as many as it says', some.length === count && count < 500, `${some.length} of ${count}`);
  say('the address tells it', (await page.evaluate(() => location.hash)).startsWith('#tema='));
  const hash = await page.evaluate(() => location.hash);
  await page.close();
  page = await open(browser, 'conjuntos/index.html' + hash + '&q=mirador');
  await page.waitForSelector('[data-ready]');
  const again = await shown(page);
  say('the address is enough to come back', again.length > 0 && again.length < count, again.length);
  await page.click('#activos button');
  say('a filter is taken away', (await shown(page)).length > again.length);
  await page.focus('#q');
  // By keys alone: on to the first box of the filters, which a blank ticks.
  for (let press = 0; press < 30; press++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement.type === 'checkbox' && !document.activeElement.disabled)) break;
  }
  const before = (await shown(page)).length;
  await page.keyboard.press('Space');
  await rest(100);
  say('keys alone reach the filters', (await shown(page)).length < before && (await page.$$('#activos button')).length === 1);
  await page.close();
  page = await open(browser, 'index.html');
  await page.type('#q', 'becas');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  await page.waitForSelector('[data-ready]');
  const found = await shown(page);
  say('the home page searches', found.length > 0 && found[0].startsWith('Becas'), found.length);
  await page.close();
  page = await open(browser, 'conjuntos/index.html', { script: false });
  const bare = await page.$$eval('li.card a', (all) => all.filter((one) => one.offsetHeight > 0).length);
  say('without scripts all are listed', bare === 500, bare);
  await page.close();
  page = await open(browser, 'conjuntos/index.html', { width: 360 });
  await page.waitForSelector('[data-ready]');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  say('it fits a telephone', wide <= 0, wide);
}

async function dataset(browser) {
  let page = await open(browser, 'conjuntos/arbolado/index.html');
  say('rows are shown', (await page.$$('table.data tbody tr')).length === 20);
  say('columns are drawn', (await page.$$('figure.chart')).length >= 2);
  say('the map has its points', (await page.$$('.map circle')).length === 30);
  const box = () => page.$eval('.map svg', (svg) => svg.getAttribute('viewBox').split(' ').map(Number).join(' '));
  const whole = await box();
  await page.$eval('.map svg', (svg) => svg.focus());
  await page.keyboard.press('+');
  const near = await box();
  say('keys bring the map nearer', near !== whole, near);
  await page.keyboard.press('-');
  say('and back', (await box()) === whole);
  say('the citation has a day', /\[\d{4}-\d\d-\d\d\]$/.test(await page.$eval('#cita', (quote) => quote.textContent)));
  const date = await page.$eval('.button[download]', (link) => link.getAttribute('href'));
  say('a file is to be downloaded', /arboles\.csv$/.test(date), date);
  await page.close();
  page = await open(browser, 'conjuntos/arbolado/index.html', { script: false });
  say('without scripts it can be read', (await page.$$('table.data tbody tr')).length === 20 && (await page.$('.zoom')) !== null);
  say('and no button does nothing', await page.$$eval('button', (all) => all.every((one) => one.offsetHeight === 0)));
  await page.close();
  let wide = 0;
  for (const path of ['index.html', 'conjuntos/index.html', 'conjuntos/arbolado/index.html', 'conjuntos/reportes-ciudadanos/index.html', 'reservados/index.html']) {
    page = await open(browser, path, { width: 360 });
    wide = Math.max(wide, await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth));
    await page.close();
  }
  say('every page fits a telephone', wide <= 0, wide);
  page = await open(browser, 'conjuntos/arbolado/index.html', { media: 'print', width: 816 });
  const hidden = await page.$$eval('.top nav, .zoom, .get, button', (all) => all.every((one) => one.offsetHeight === 0));
  const sheets = (Buffer.from(await page.pdf({ format: 'letter' })).toString('latin1').match(/\/Type\s*\/Page\b/g) || []).length;
  say('paper has only what is to be read', hidden && sheets <= 10, `${sheets} sheets`);
}

async function everybody(browser) {
  const pages = ['index.html', 'conjuntos/index.html', 'conjuntos/arbolado/index.html', 'conjuntos/rutas-transporte/index.html', 'reservados/index.html'];
  const forms = [{}, { scheme: 'dark' }, { width: 360 }, { media: 'print', width: 816 }];
  for (const path of pages) for (const form of forms) {
    const page = await open(browser, path, form);
    await rest(150);
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const result = await axe.run(document, { resultTypes: ['violations'], preload: false });
      return result.violations.map((one) => `${one.id} ${one.nodes[0].html.slice(0, 160)}`);
    });
    say(`axe ${path} ${JSON.stringify(form)}`, found.length === 0, found.join(' | '));
    await page.close();
  }
}

async function hostile(browser) {
  for (const path of ['index.html', 'conjuntos/index.html', 'conjuntos/arbolado/index.html']) {
    const page = await open(browser, path);
    await rest(300);
    const strange = await page.$$eval('img, svg[onload], script:not([src]):not([type="application/ld+json"])', (all) => all.length);
    say(`nothing strange in ${path}`, strange === 0, strange);
    await page.close();
  }
}

(async () => {
  const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
  await { search, dataset, axe: everybody, hostile }[check](browser);
  await browser.close();
})().catch((fault) => {
  console.error(fault);
  process.exit(1);
});
