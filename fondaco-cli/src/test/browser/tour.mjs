// SPDX-License-Identifier: EUPL-1.2
// A browser's tour of the site of an observatory, and of an empty one: node tour.mjs ADDRESS TOOLS CHROMIUM EMPTY
// TOOLS is a folder in which playwright-core and axe-core are installed. Says what is wrong, a line each, and ends with
// exit code 1 where there is something; with a fifth word, slow, each page is looked at without scripts in both languages
// instead of one. Only what axe-core calls serious or critical counts.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [base, tools, executablePath, emptyBase, slow] = process.argv.slice(2);
const require = createRequire(join(resolve(tools), 'package.json'));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const WIDTHS = [360, 768, 1440];
const HEIGHT = 900;
const HEAVIEST = 200_000; // bytes of a page with all that it loads, as sent
const HEAVIEST_WITH_CHARTS = 350_000;
const PAINTED = 1_500; // milliseconds until the largest part of a page is there
const LANGS = ['en', 'it'];
const REGISTERS = ['briefs', 'relations', 'figures', 'instruments', 'treaties', 'strategies', 'areas', 'products', 'measures',
  'sources', 'datasets'];
const PAGES = ['', '/check', '/ask?q=share+of+imports+from+CN+to+IT-45+in+2019', '/ask?q=exprots+form+CN', '/relations/CN',
  '/areas/IT-45', '/areas/XYZ', '/compare', '/embed/relations/CN?chart=1', '/disagreements', '/search?q=guandong', '/contents', '/accessibility', '/privacy', '/method', '/api'];
const TEXT = 'In 2019 China had 9.5% of the imports of Emilia-Romagna. In 2019 China had 12% of the exports of Emilia-Romagna.';
const HOSTILE = `<script>window.ran = 1</script> <img src=x onerror="window.ran = 2"> <svg onload="window.ran = 3"></svg>
In 2019 China had <b onmouseover="window.ran = 4">9.5%</b> of the imports of "Emilia-Romagna"><img src=x onerror=window.ran=5>.
[In 2019 China had 12% of the exports of Emilia-Romagna](javascript:window.ran=6). <a href="javascript:window.ran=7">x</a>
</textarea><script>window.ran = 8</script> <iframe srcdoc="<script>parent.ran = 9</script>"></iframe>`;

const faults = [];
let looked = 0;

function expect(holds, what) {
  if (!holds) {
    faults.push(what);
  }
}

/** A page that tells of errors in the console, of failures in scripts and of requests to other places. */
async function open(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: WIDTHS[0], height: HEIGHT }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(120000); // a busy machine is no fault of the page
  const told = (what) => faults.push(`${page.url()}: ${what}`);
  page.on('console', (message) => {
    // a page that says what is missing has its status, of which the browser speaks
    const ownStatus = message.location().url === page.url() && /status of 4\d\d/.test(message.text());
    if (message.type() === 'error' && !ownStatus) {
      told(`console: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => told(`script failed: ${error.message}`));
  page.on('dialog', (dialog) => { told('a dialog opened'); dialog.dismiss(); });
  page.on('request', (request) => {
    if (![base, emptyBase].some((own) => request.url().startsWith(own))) {
      told(`asked ${request.url()}`);
    }
  });
  return page;
}

const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Names in charts that leave their picture or lie on one another. */
const crowded = (page) => page.evaluate(() => [...document.querySelectorAll('svg.chart')].flatMap((svg) => {
  const room = svg.getBoundingClientRect();
  const names = room.width === 0 ? [] : [...svg.querySelectorAll('text')].filter((t) => getComputedStyle(t).display !== 'none' && t.textContent.trim())
    .map((t) => ({ says: t.textContent, box: t.getBoundingClientRect() }));
  const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3.5;
  const shades = [...svg.querySelectorAll('rect.tile')].map((shade) => shade.getBoundingClientRect());
  return names.flatMap(({ says, box }, i) => [
    ...(svg.matches('.map') && shades.some((shade) => meet(box, shade)) ? [`'${says}' lies on the shade that it explains`] : []),
    ...(box.left < room.left - 2 || box.right > room.right + 2 ? [`'${says}' leaves its picture`] : []),
    ...names.slice(i + 1).filter((other) => meet(box, other.box)).map((other) => `'${says}' lies on '${other.says}'`)]);
}));

async function violations(page) {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return found.filter((v) => v.impact === 'serious' || v.impact === 'critical');
}

/** Looks at a page that is loaded, in all widths; by axe-core in one, since colours and names don't change with it. */
async function look(page, axeAt) {
  looked++;
  const [weight, drawn] = await page.evaluate(() => [performance.getEntries().reduce((sum, e) => sum + (e.encodedBodySize ?? 0), 0),
    document.querySelector('figure.chart') !== null]);
  expect(weight <= (drawn ? HEAVIEST_WITH_CHARTS : HEAVIEST), `${page.url()}: weighs ${weight} bytes`);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    const over = await overflow(page);
    expect(over <= 0, `${page.url()}: ${over} px wider than ${width} px`);
    for (const said of await crowded(page)) {
      faults.push(`${page.url()} at ${width} px: ${said}`);
    }
    if (width === axeAt) {
      for (const v of await violations(page)) {
        faults.push(`${page.url()} at ${width} px: ${v.impact} ${v.id}: ${v.nodes[0].html.slice(0, 160)}`);
      }
    }
  }
}

async function tour(browser, lang, javaScriptEnabled) {
  const page = await open(browser, { javaScriptEnabled });
  const axeAt = !javaScriptEnabled ? 0 : lang === 'it' ? 360 : 1440;
  const go = async (path) => {
    await page.goto(`${base}/${lang}${path}`);
    expect(await page.evaluate(() => document.documentElement.lang) === lang, `${page.url()}: isn't in ${lang}`);
    await look(page, axeAt);
  };
  const isTurn = (i) => javaScriptEnabled || slow || i % LANGS.length === LANGS.indexOf(lang);
  for (const path of PAGES.filter((_, i) => isTurn(i))) {
    await go(path);
  }
  for (const register of REGISTERS.filter((_, i) => isTurn(i))) {
    await go(`/${register}`);
    const one = await page.evaluate(
      (start) => document.querySelector(`main a[href^="${start}"]`)?.getAttribute('href'), `/${lang}/${register}/`);
    if (one) {
      await go(one.slice(lang.length + 1));
    }
  }
  // a text is checked, with scripts or without
  await page.goto(`${base}/${lang}/check`);
  await page.locator('#text').fill(TEXT);
  await page.locator('#check button[value=page]').click();
  await page.waitForSelector('.tally');
  expect(await page.locator('li.note').count() === 2, `${lang}: a checked text has two statements`);
  await look(page, axeAt);
  await page.context().close();
}

/** Presses Tab until what has the focus is wanted; each stop must show that it has it. */
async function tabTo(page, selector) {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate((wanted) => {
      const element = document.activeElement;
      const style = getComputedStyle(element);
      const shown = style.outlineStyle !== 'none' || style.boxShadow !== 'none';
      return { found: element.matches(wanted), shown, html: element.outerHTML.slice(0, 120) };
    }, selector);
    expect(at.shown, `${page.url()}: the focus can't be seen on ${at.html}`);
    if (at.found) {
      return;
    }
  }
  throw new Error(`${page.url()}: Tab never reaches ${selector}`);
}

const press = (page, key) => Promise.all([page.waitForNavigation(), page.keyboard.press(key)]);

/** A text is typed, checked, and a statement left out, all without a pointer. */
async function keyboard(browser) {
  const page = await open(browser);
  await page.goto(`${base}/en/check`);
  await tabTo(page, 'a.skip');
  await page.keyboard.press('Enter');
  await tabTo(page, '#text');
  await page.keyboard.insertText(TEXT);
  await tabTo(page, '#check button[value=page]');
  await press(page, 'Enter');
  expect(await page.locator('li.note').count() === 2, 'keyboard: the checked text has two statements');
  await tabTo(page, '.fold'); // the sheet of a narrow window
  await page.keyboard.press('Enter');
  await tabTo(page, 'details.reading summary');
  await page.keyboard.press('Enter');
  await tabTo(page, 'details.reading input[type=radio]');
  await page.keyboard.press('ArrowUp'); // to the last choice
  const chosen = await page.evaluate(() => document.activeElement.value);
  expect(chosen === 'ignore', `keyboard: the last choice leaves a statement out, and isn't '${chosen}'`);
  await tabTo(page, 'details.reading button');
  await press(page, 'Enter');
  expect(await page.locator('li.note').count() === 1, 'keyboard: one statement was left out');
  await page.goto(`${base}/en/relations/CN`);
  await tabTo(page, 'figure.chart');
  await page.keyboard.press('ArrowRight');
  expect((await page.locator('figure.chart .told').first().textContent()).length > 3, 'keyboard: a mark of the chart is told');
  await page.context().close();
}

/** Beside a checked text one note follows keys, clicks, scrolling and filters; what is pasted keeps its table. */
async function panel(browser) {
  const page = await open(browser, { viewport: { width: WIDTHS[2], height: HEIGHT } });
  await page.goto(`${base}/en/briefs/asia.en`);
  const shown = () => page.locator('.note:visible');
  const here = () => page.locator('.note.here').getAttribute('id');
  expect(await shown().count() === 1, 'panel: one note is shown at a time');
  const before = await here();
  await page.keyboard.press('j');
  const after = await here();
  expect(after !== before, 'panel: j goes to the next statement');
  await page.keyboard.press('k');
  expect(await here() === before, 'panel: k goes back');
  await page.locator('.keyed input').uncheck();
  await page.keyboard.press('j');
  expect(await here() === before, 'panel: the keys can be turned off');
  await page.locator('mark').nth(12).click();
  expect(await page.locator('mark.here').count() > 0 && await here() !== before, 'panel: a mark that is clicked is chosen');
  await page.locator('.filters .open input').uncheck();
  await page.locator('.steps button').nth(1).click();
  expect(await page.locator('.note.here.open').count() === 0, 'panel: statements filtered away are passed over');
  await page.waitForTimeout(900);
  await page.mouse.wheel(0, 6000);
  await page.waitForTimeout(300);
  const end = Number((await here()).slice(1));
  expect(end > 15, `panel: follows the scroll, and stands at ${end}`);
  await page.goto(`${base}/en/check`);
  await page.locator('#text').evaluate((area) => {
    const data = new DataTransfer();
    data.setData('text/html', '<h2>Exports</h2><p>They <b>rose</b>.</p><table><tr><th>Year</th><th>EUR</th></tr><tr><td>2019</td><td>4</td></tr></table><ul><li>one<script>window.ran = 1</script></li></ul>');
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  const pasted = await page.locator('#text').inputValue();
  expect(pasted === '## Exports\n\nThey rose.\n\n| Year | EUR |\n| --- | --- |\n| 2019 | 4 |\n\n- one', `panel: what is pasted keeps its structure: ${pasted}`);
  expect(await page.evaluate(() => globalThis.ran) === undefined, 'panel: what is pasted runs nothing');
  await page.context().close();
}

/** On a phone the panel is a sheet at the lower edge, which shows a note or folds to its bar and hides nothing for good. */
async function sheet(browser, lang) {
  const page = await open(browser, { viewport: { width: WIDTHS[0], height: 740 } });
  await page.goto(`${base}/${lang}/briefs/asia.${lang}`);
  const told = (what) => `sheet ${lang}: ${what}`;
  const notes = () => page.locator('.note:visible').count();
  const edges = () => page.evaluate(() => {
    const box = (element) => element.getBoundingClientRect();
    return { mark: box(document.querySelector('mark.here')), sheet: box(document.querySelector('.brief aside')),
      end: box(document.querySelector('footer.site')).bottom, height: innerHeight };
  });
  expect(await notes() === 0, told('begins folded'));
  const folded = await edges();
  expect(Math.abs(folded.sheet.bottom - folded.height) < 2 && folded.sheet.height < 90, told('its bar is at the lower edge'));
  await page.keyboard.press('j');
  await page.waitForTimeout(300);
  expect(await notes() === 1, told('j shows one note'));
  for (const n of [4, 12, 25]) {
    await page.locator('.brief mark').nth(n).click();
    await page.waitForTimeout(300);
    const at = await edges();
    expect(at.mark.top >= 0 && at.mark.bottom <= at.sheet.top, told(`mark ${n} is seen above the sheet, at ${at.mark.top} to ${at.mark.bottom} of ${at.sheet.top}`));
  }
  for (const v of await violations(page)) {
    faults.push(told(`${v.impact} ${v.id}: ${v.nodes[0].html.slice(0, 160)}`));
  }
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForTimeout(300);
  const last = await edges();
  expect(last.end <= last.sheet.top + 1, told(`the end of the page is seen above the sheet, at ${last.end} of ${last.sheet.top}`));
  await page.locator('.fold').click();
  expect(await notes() === 0, told('folds'));
  await page.context().close();
}

/** What a page of another site gets: an answer, a text checked with a header that asks first, no page. */
async function read({ base, text }) {
  const question = await fetch(`${base}/api/v1/questions?q=${encodeURIComponent('share of imports from CN to IT-45 in 2019')}`);
  const check = await fetch(`${base}/api/v1/checks?lang=en`, { method: 'POST', headers: { 'Content-Type': 'text/markdown' }, body: text });
  const page = await fetch(`${base}/en`).then(() => 'read', () => 'refused');
  const checked = await check.json();
  return { question: { status: question.status, tag: question.headers.get('ETag') },
    check: { status: check.status, found: (checked.claims ?? checked.statements ?? []).length }, page };
}

/** When the largest of a page is painted, the least of three tries: a busy machine is no fault of the page. */
async function painted(page, path) {
  const times = [];
  for (let i = 0; i < 3; i++) {
    await page.goto(`${base}${path}`);
    times.push(await page.evaluate(() => new Promise((done) => {
      new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true });
      setTimeout(() => done(performance.now()), 3000);
    })));
  }
  return Math.min(...times);
}

/** Pages are there at once; where the machine is so busy that even a page of a few lines takes long, nothing is told. */
async function speed(browser) {
  const page = await open(browser, { viewport: { width: WIDTHS[2], height: HEIGHT } });
  for (const path of ['/en', '/it/relations/CN', '/en/areas/IT-45', '/it/check']) {
    const [plain, time] = [await painted(page, '/en/privacy'), await painted(page, path)];
    expect(time <= PAINTED || time < 3 * plain, `${path}: its largest part is painted after ${Math.round(time)} ms`);
    console.log(`${path}: painted after ${Math.round(time)} ms (a page of few lines ${Math.round(plain)} ms)`);
  }
  await page.context().close();
}

/** A table is turned, and two areas are compared, without a pointer. */
async function keyboardOfTables(browser) {
  const page = await open(browser, { viewport: { width: WIDTHS[2], height: HEIGHT } });
  await page.goto(`${base}/en/datasets`);
  const dataset = await page.evaluate(() => document.querySelector('main a[href^="/en/datasets/"]')?.getAttribute('href'));
  if (dataset) {
    await page.goto(`${base}${dataset}/table`);
    await tabTo(page, 'main form select');
    await tabTo(page, 'main form button');
    await press(page, 'Enter');
    expect(await page.locator('main table tbody tr').count() > 0, 'keyboard: the table is turned');
  }
  await page.goto(`${base}/en/compare`);
  await tabTo(page, 'main form button');
  await press(page, 'Enter');
  expect(page.url().includes('/compare?'), 'keyboard: areas are compared');
  await page.context().close();
}

/** Pages of other sites may frame a chart and nothing else; pointing at a chart tells its numbers. */
async function charts(browser) {
  const offered = await (await fetch(`${base}/oembed?format=json&url=${encodeURIComponent(`${base}/en/relations/CN`)}`)).json();
  const outside = createServer((asked, answer) => {
    answer.setHeader('Content-Type', 'text/html');
    answer.end(`${offered.html}<iframe src="${base}/en/relations/CN"></iframe>`);
  }).listen(0, '127.0.0.1');
  await new Promise((ready) => { outside.on('listening', ready); });
  const page = await browser.newPage();
  await page.goto(`http://localhost:${outside.address().port}/`);
  await page.waitForTimeout(2000);
  const [, chart, sheet] = page.frames();
  expect(await chart.locator('figure.chart').count() === 1, 'a chart is shown in the page of another site');
  expect(offered.title === await chart.title(), 'what is offered to other sites has the title of the chart');
  expect(await chart.evaluate(() => document.documentElement.scrollHeight) <= offered.height, `the frame that is offered, of ${offered.height} px, holds the chart`);
  expect(await sheet.locator('main').count() === 0, 'a whole page is not shown in the page of another site');
  const asked = await page.evaluate(read, { base, text: TEXT });
  expect(asked.question.status === 200 && asked.question.tag, `a page of another site reads an answer: ${JSON.stringify(asked.question)}`);
  expect(asked.check.status === 200 && asked.check.found === 2, `a page of another site has a text checked: ${JSON.stringify(asked.check)}`);
  expect(asked.page === 'refused', 'a page of another site reads no page');
  await page.close();
  outside.close();
  const own = await open(browser);
  await own.goto(`${base}/en/relations/CN`);
  const preview = await fetch(await own.locator('meta[property="og:image"]').getAttribute('content'));
  expect(preview.headers.get('Content-Type') === 'image/png', 'other sites get a picture of the first chart');
  await own.locator('svg.chart.narrow:visible').first().hover();
  expect(await own.locator('.tip:visible').count() === 1, 'pointing at a chart tells its numbers');
  await own.setViewportSize({ width: WIDTHS[2], height: HEIGHT });
  await own.goto(`${base}/en/areas/IT-45`, { waitUntil: 'networkidle' });
  const years = own.locator('section:has(nav.drawn) svg.chart.wide:visible').first();
  await years.scrollIntoViewIfNeeded();
  const room = await years.boundingBox();
  await own.mouse.move(room.x + room.width * 0.2, room.y + room.height / 2);
  await own.mouse.down();
  await own.mouse.move(room.x + room.width * 0.7, room.y + room.height / 2, { steps: 8 });
  await own.mouse.up();
  await own.waitForURL(/since=\d{4}&until=\d{4}/, { timeout: 3000 }).catch(() => faults.push('dragging over the years of a chart cuts it to them'));
  await own.setViewportSize({ width: 700, height: HEIGHT });
  expect(await own.locator('svg.chart.wide:visible').count() > 0, 'at 700 px charts are as wide as the page');
  await own.context().close();
}

/** An empty observatory says on each page what would fill it, and how; its first page shows where its area lies. */
async function empty(browser, lang) {
  const page = await open(browser);
  for (const path of ['', '/ask', ...REGISTERS.map((r) => `/${r}`), '/compare', '/disagreements', '/checks', '/goals', '/releases', '/overturned']) {
    await page.goto(`${emptyBase}/${lang}${path}`);
    await look(page, path === '' ? WIDTHS[0] : 0);
    const said = await page.evaluate(() => document.querySelector('main').innerText.replace(document.querySelector('main h1').innerText, '').trim());
    expect(said.length > 120, `${page.url()}: says no more than '${said}'`);
    if (['/relations', '/figures', '/instruments', '/treaties', '/strategies', '/sources', '/datasets', '/briefs', '/compare'].includes(path)) {
      expect(await page.locator('main .unheld code').count() > 0, `${page.url()}: doesn't say how it is filled`);
    }
  }
  await page.goto(`${emptyBase}/${lang}`);
  expect(await page.locator('svg.map path.t3').count() === 1, `empty, ${lang}: home is marked on a map`);
  expect((await page.locator('form [name=q][placeholder]').last().getAttribute('placeholder') ?? '').length > 5, `empty, ${lang}: a question is shown as an example`);
  await page.context().close();
}

/** Nothing in a text, the name of a file or an address is executed, even by a browser without the site's policy. */
async function hostile(browser) {
  const page = await open(browser, { bypassCSP: true });
  const ran = async (what) => {
    await page.locator('details').evaluateAll((all) => all.forEach((d) => { d.open = true; }));
    await page.waitForTimeout(100);
    const found = await page.evaluate(() => ({ ran: globalThis.ran,
      links: document.querySelectorAll('a[href^="javascript:"], iframe, img, [onerror], [onload], [onmouseover]').length }));
    expect(found.ran === undefined, `hostile ${what}: script ${found.ran} ran`);
    expect(found.links === 0, `hostile ${what}: ${found.links} elements of the text are in the page`);
  };
  for (const name of ['a.md', '"><img src=x onerror=window.ran=10>.html']) {
    await page.goto(`${base}/en/check`);
    await page.locator('#file').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(HOSTILE) });
    await page.locator('#check button[value=page]').click();
    await page.waitForSelector('.tally');
    expect(await page.locator('li.note').count() > 0, `hostile file ${name}: its statements are found`);
    await ran(`file ${name}`);
  }
  await page.goto(`${base}/en/check`);
  await page.locator('#text').fill(HOSTILE);
  await page.locator('#check button[value=page]').click();
  await page.waitForSelector('.tally');
  await ran('text');
  for (const path of ['/search?q=', '/ask?q=', '/areas/', '/check?published=']) {
    await page.goto(`${base}/it${path}${encodeURIComponent('"><script>window.ran=11</script><img src=x onerror=window.ran=12>')}`);
    await ran(path);
  }
  await page.context().close();
}

/** A country sheet is printed on two pages. */
async function printed(browser) {
  const page = await browser.newPage();
  for (const lang of LANGS) {
    await page.goto(`${base}/${lang}/relations/CN`);
    const pages = (await page.pdf({ format: 'A4', margin: { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' } }))
      .toString('latin1').match(/\/Type\s*\/Page[^s]/g).length;
    expect(pages <= 2, `${lang}: the sheet on China is printed on ${pages} pages`);
    await page.goto(`${base}/${lang}`);
    await page.emulateMedia({ media: 'print' });
    expect(!await page.locator('.boxes').isVisible(), `${lang}: what can't be filled in on paper is printed`);
    await page.emulateMedia({ media: null });
  }
  await page.close();
}

/** Waits until the briefs are checked: pages that wait for them load themselves again, in the midst of a look. */
async function ready(browser) {
  const page = await open(browser);
  for (const lang of LANGS) {
    await page.goto(`${base}/${lang}/briefs/asia.${lang}`);
    await page.waitForSelector('.brief mark');
  }
  await page.context().close();
}

/** What these looks are worth: a page with known faults must have them. */
async function planted(browser) {
  const page = await browser.newPage();
  await page.setContent('<svg class="chart" width="90" height="20"><text y="9">one</text><text y="9" x="3">other</text></svg><div style="width:3000px">wide</div><button></button><script>window.ran = 1</script>');
  expect(await overflow(page) > 0, 'a wide page is not seen to be wide');
  expect((await crowded(page)).length > 0, 'names of a chart that lie on one another are not seen to');
  expect((await violations(page)).some((v) => v.id === 'button-name'), 'axe-core finds no fault where there is one');
  expect(await page.evaluate(() => globalThis.ran) === 1, 'a script that runs is not seen to run');
  await page.close();
}

const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic',
  '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
try {
  await planted(browser);
  await ready(browser);
  await Promise.all(LANGS.map((lang) => tour(browser, lang, true)));
  await Promise.all([...LANGS.map((lang) => tour(browser, lang, false)), keyboard(browser), keyboardOfTables(browser), panel(browser), ...LANGS.map((lang) => sheet(browser, lang)), charts(browser), hostile(browser), ...LANGS.map((lang) => empty(browser, lang))]);
  await printed(browser);
  await speed(browser);
} finally {
  await browser.close();
}
console.log(faults.join('\n'));
console.log(`${looked} pages, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
