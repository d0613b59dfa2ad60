// SPDX-License-Identifier: EUPL-1.2
// Beside a checked text, or in a sheet at the lower edge of a narrow window: one note at a time that follows the
// scroll, filters by verdict, keys j and k, and a button that copies a corrected sentence. Without this script all
// notes stand in a list, reached by links.
const brief = document.querySelector('.brief');
const aside = brief?.querySelector('aside');
const notes = [...(aside?.querySelectorAll('.note') ?? [])];
const italian = document.documentElement.lang === 'it';
const say = (en, it) => (italian ? it : en);
const wide = window.matchMedia('(min-width: 62rem)');
const KINDS = ['fails', 'at-odds', 'was-true', 'holds', 'open'];
const off = new Set();
let here = -1;
let quiet = 0; // until when scrolling chooses nothing, since a choice made it scroll

const kind = (note) => KINDS.find((name) => note.classList.contains(name));
const markOf = (note) => document.getElementById('m' + note.id.slice(1))
  ?? brief.querySelector(`a.ref[href$="#${note.id}"]`);
const isOn = (note) => !off.has(kind(note));

function element(tag, text, attributes = {}) {
  const made = document.createElement(tag);
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

const indexOf = (hash) => notes.findIndex((note) => '#' + note.id === hash || hash === '#m' + note.id.slice(1));

/** The sheet of a narrow window shows the note, or its bar alone. */
function unfold(open) {
  brief.classList.toggle('folded', !open);
  fold.setAttribute('aria-expanded', open);
}

function choose(index, scroll) {
  if (index < 0 || index >= notes.length) return;
  notes[here]?.classList.remove('here');
  if (here >= 0) markOf(notes[here])?.classList.remove('here');
  here = index;
  const note = notes[here];
  note.classList.add('here');
  const mark = markOf(note);
  mark?.classList.add('here');
  place.textContent = `${note.id.slice(1)} / ${notes.length}`;
  fold.textContent = note.querySelector('.verdict strong').textContent;
  fold.setAttribute('aria-label', `${say('Statement', 'Affermazione')} ${note.id.slice(1)}: ${fold.textContent}`);
  if (scroll) {
    quiet = Date.now() + 700;
    unfold(true);
    mark?.scrollIntoView({ block: wide.matches ? 'center' : 'start' });
    aside.scrollTop = 0;
    told.textContent = `${note.querySelector('.verdict').textContent}. ${note.querySelector('.why, .data')?.textContent ?? ''}`;
  }
}

function step(by) {
  let next = here + by;
  while (next >= 0 && next < notes.length && !isOn(notes[next])) next += by;
  choose(next, true);
}

function follow() {
  if (Date.now() < quiet) return;
  const line = window.innerHeight / 3;
  let best = -1;
  let nearest = Infinity;
  for (const [i, note] of notes.entries()) {
    const mark = isOn(note) && marks[i];
    if (!mark) continue;
    const far = Math.abs(mark.getBoundingClientRect().top - line);
    if (far < nearest) {
      nearest = far;
      best = i;
    }
  }
  if (best !== here) choose(best, false);
}

function filters() {
  const group = element('fieldset', '', { class: 'filters' });
  group.append(element('legend', say('Show', 'Mostra')));
  for (const name of KINDS) {
    const some = notes.filter((note) => kind(note) === name);
    if (some.length === 0) continue;
    const label = element('label', '', { class: name });
    const box = element('input', '', { type: 'checkbox', checked: '' });
    box.addEventListener('change', () => {
      if (box.checked) off.delete(name);
      else off.add(name);
      brief.dataset.off = [...off].join(' ');
      if (here >= 0 && !isOn(notes[here])) step(notes.some((n, i) => i > here && isOn(n)) ? 1 : -1);
    });
    label.append(box, ` ${some[0].querySelector('.verdict strong').textContent} (${some.length})`);
    group.append(label);
  }
  return group;
}

function copier(line) {
  const button = element('button', say('Copy', 'Copia'), { type: 'button', class: 'copy noprint' });
  const text = [...line.childNodes].slice(1).map((node) => node.textContent).join('').trim();
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = say('Copied', 'Copiato');
    } catch {
      window.getSelection().selectAllChildren(line); // where the browser doesn't let pages copy
      button.textContent = say('Selected', 'Selezionato');
    }
  });
  line.append(' ', button);
}

const place = element('span', '', { class: 'place' });
const fold = element('button', '', { type: 'button', class: 'fold', 'aria-controls': 'notes' });
const told = element('p', '', { class: 'hidden', role: 'status' });
const marks = notes.map(markOf);

if (notes.length > 0) {
  const bar = element('div', '', { class: 'steps noprint' });
  const back = element('button', '←', { type: 'button', 'aria-label': say('Statement before (k)', 'Affermazione precedente (k)') });
  const on = element('button', '→', { type: 'button', 'aria-label': say('Next statement (j)', 'Affermazione seguente (j)') });
  const keys = element('input', '', { type: 'checkbox', checked: '' });
  const keysLabel = element('label', '', { class: 'keyed' });
  keysLabel.append(keys, say(' keys j, k', ' tasti j, k'));
  back.addEventListener('click', () => step(-1));
  on.addEventListener('click', () => step(1));
  fold.addEventListener('click', () => unfold(brief.classList.contains('folded')));
  bar.append(back, place, on, fold, told);
  aside.querySelector('h2').after(bar);
  const list = aside.querySelector('.notes');
  list.id = 'notes';
  const choices = element('div', '', { class: 'choices noprint' });
  choices.append(keysLabel, filters());
  const arrange = () => (wide.matches ? bar : list).after(choices); // in a sheet the note comes first
  arrange();
  wide.addEventListener('change', arrange);
  aside.querySelectorAll('.corrected').forEach(copier);
  brief.classList.add('panel-on');
  document.documentElement.classList.add('with-sheet');
  new ResizeObserver(() => // the page ends above the sheet, folded or open
    document.documentElement.style.setProperty('--sheet', `${aside.offsetHeight}px`)).observe(aside);
  const linked = indexOf(location.hash);
  unfold(linked >= 0);
  choose(Math.max(0, linked), false);
  quiet = linked > 0 ? Date.now() + 1000 : 0;

  document.addEventListener('keydown', (event) => {
    if (!keys.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select')) return;
    if (event.key === 'j') step(1);
    if (event.key === 'k') step(-1);
  });
  brief.querySelector('article').addEventListener('click', (event) => {
    const ref = event.target.closest('a.ref') ?? event.target.closest('mark');
    if (!ref || String(window.getSelection())) return;
    const id = ref.matches('a.ref') ? ref.hash.slice(1) : ref.dataset.of ?? 's' + ref.id.slice(1);
    const index = notes.findIndex((note) => note.id === id);
    if (index >= 0) {
      event.preventDefault();
      choose(index, true);
    }
  });
  window.addEventListener('hashchange', () => choose(indexOf(location.hash), true));
  let asked = false;
  window.addEventListener('scroll', () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      follow();
    });
  }, { passive: true });
}
