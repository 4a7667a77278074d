// node -e SCRIPT -- BROWSER page.html...: `looked FILE FORM` for each form of each page, and a line for what is wrong.
const puppeteer = require('puppeteer-core');
const axe = require('fs').readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const [executablePath, ...files] = process.argv.slice(process.argv[1] === '--' ? 2 : 1);
const forms = [
  ['light', 'light', 1280, 'screen'],
  ['dark', 'dark', 1280, 'screen'],
  ['telephone', 'light', 360, 'screen'],
  ['print', 'light', 816, 'print'],
];

async function look(browser, file, [form, scheme, width, media]) {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  const client = await page.createCDPSession();
  const features = [{ name: 'prefers-color-scheme', value: scheme }];
  await client.send('Emulation.setEmulatedMedia', { media, features });
  await page.goto('file://' + file);
  await page.evaluate(axe);
  const told = await page.evaluate(async () => {
    const result = await axe.run(document, { resultTypes: ['violations'] });
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    return { violations: result.violations.map((one) => [one.id, one.nodes[0].html.slice(0, 200)]), wide };
  });
  console.log(`looked ${file} ${form}`);
  for (const [rule, where] of told.violations) console.log(`${file} ${form}: ${rule}: ${where}`);
  if (media === 'screen' && told.wide > 0) console.log(`${file} ${form}: ${told.wide} pixels too wide`);
  await page.close();
}

(async () => {
  const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
  for (const file of files) for (const form of forms) await look(browser, file, form);
  await browser.close();
})().catch((fault) => {
  console.error(fault);
  process.exit(1);
});
