// SPDX-License-Identifier: EUPL-1.2
// Adds to the form for checking a text: a file can be dropped on it, what is pasted from a word processor or
// a page keeps its headings, items and tables (as Markdown), and it says that it works.
// Without this script the form does the same by itself.
const form = document.getElementById('check');
const area = form?.querySelector('textarea[name=text]');
const file = form?.querySelector('input[type=file]');
const progress = form?.querySelector('#progress');
const italian = document.documentElement.lang === 'it';

function take(list) {
  if (file && list.length > 0) {
    file.files = list;
    progress.textContent = (italian ? 'File scelto: ' : 'File chosen: ') + list[0].name;
  }
}

const words = (node) => node.textContent.replace(/\s+/g, ' ').trim();
const row = (cells) => `| ${cells.map((cell) => words(cell).replaceAll('|', '/')).join(' | ')} |`;

function table(node) {
  const rows = [...node.rows].filter((each) => words(each) !== '');
  const first = rows[0] ? [row([...rows[0].cells]), `|${' --- |'.repeat(rows[0].cells.length)}`] : [];
  return [...first, ...rows.slice(1).map((each) => row([...each.cells]))].join('\n');
}

/** Blocks of Markdown of what stands in an element; the element belongs to no page and runs nothing. */
function blocks(node) {
  const found = [];
  let line = '';
  const end = () => {
    if (line.trim() !== '') found.push(line.replace(/\s+/g, ' ').trim());
    line = '';
  };
  for (const child of node.childNodes) {
    const tag = child.nodeName;
    if (child.nodeType === Node.TEXT_NODE) {
      line += child.textContent;
    } else if (child.nodeType !== Node.ELEMENT_NODE || /^(STYLE|SCRIPT|HEAD|TEMPLATE)$/.test(tag)) {
      continue;
    } else if (/^H[1-6]$/.test(tag)) {
      end();
      found.push(`${'#'.repeat(Number(tag[1]))} ${words(child)}`);
    } else if (tag === 'TABLE') {
      end();
      found.push(table(child));
    } else if (tag === 'LI') {
      end();
      const [first = '', ...rest] = blocks(child);
      found.push(`- ${first}`, ...rest);
    } else if (tag === 'BR') {
      end();
    } else if (/^(P|DIV|UL|OL|SECTION|ARTICLE|MAIN|BODY|BLOCKQUOTE|HEADER|FOOTER|FIGURE|CENTER)$/.test(tag)
        || child.querySelector('p, div, table, ul, ol, h1, h2, h3')) {
      end();
      found.push(...blocks(child));
    } else {
      line += child.textContent;
    }
  }
  end();
  return found;
}

if (form && area) {
  area.addEventListener('paste', (event) => {
    const html = event.clipboardData.getData('text/html');
    const body = html && new DOMParser().parseFromString(html, 'text/html').body;
    if (!body || !body.querySelector('table, h1, h2, h3, li')) return; // plain text says as much
    event.preventDefault();
    area.setRangeText(blocks(body).join('\n\n'), area.selectionStart, area.selectionEnd, 'end');
    const name = form.querySelector('input[name=name]') ?? document.createElement('input');
    Object.assign(name, { type: 'hidden', name: 'name', value: 'text.md' });
    form.append(name);
  });
  for (const name of ['dragenter', 'dragover']) {
    form.addEventListener(name, (event) => {
      event.preventDefault();
      form.classList.add('drop');
    });
  }
  form.addEventListener('dragleave', () => form.classList.remove('drop'));
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    form.classList.remove('drop');
    take(event.dataTransfer.files);
  });
  form.addEventListener('submit', () => {
    progress.textContent = italian ? 'Verifica in corso…' : 'Checking…';
  });
  window.addEventListener('pageshow', () => { progress.textContent = ''; });
}
