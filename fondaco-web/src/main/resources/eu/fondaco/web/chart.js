// SPDX-License-Identifier: EUPL-1.2
// Adds to charts: pointing at one tells the marks of that year with a line through them, and arrow keys go from mark to
// mark; dragging over years cuts the chart to them, by its address. Without this script marks tell what they are when pointed at, and the table beside the chart holds all numbers.
const SVG = 'http://www.w3.org/2000/svg';

/** The marks of a picture; what they say is taken from the browser's own hints, so that there's one hint only. */
function marksOf(svg) {
  return [...svg.querySelectorAll('.mark')].map((node) => {
    const title = node.querySelector('title');
    const says = title.textContent;
    title.remove();
    return { node, says, year: node.dataset.x };
  });
}

function middle(node) {
  const box = node.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

/** A chart's file drawn by the browser at twice its size and saved as a picture. */
async function save(address, name) {
  const file = await (await fetch(address)).text();
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(file)}`;
  await picture.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: picture.width * 2, height: picture.height * 2 });
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((done) => { canvas.toBlob(done, 'image/png'); });
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: `${name}.png` });
  link.click();
  URL.revokeObjectURL(link.href);
}

for (const link of document.querySelectorAll('.take a[href$="format=svg"]')) {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'PNG' });
  const name = link.closest('figure').querySelector('figcaption strong').textContent.slice(0, 80);
  button.addEventListener('click', () => { save(link.href, name); });
  link.after(' · ', button);
}

for (const figure of document.querySelectorAll('figure.chart')) {
  const pictures = [...figure.querySelectorAll('svg.chart')].map((svg) => ({ svg, marks: marksOf(svg) }));
  if (pictures.every(({ marks }) => marks.length === 0)) {
    continue;
  }
  const told = document.createElement('p');
  told.className = 'told small';
  told.setAttribute('role', 'status');
  figure.append(told);
  const tip = document.createElement('div');
  tip.className = 'tip';
  tip.hidden = true;
  tip.setAttribute('aria-hidden', 'true');
  figure.append(tip);
  const cross = document.createElementNS(SVG, 'line');
  cross.setAttribute('class', 'cross');
  let at = -1;
  let lit = [];

  const shown = () => pictures.find(({ svg }) => getComputedStyle(svg).display !== 'none') ?? pictures[0];

  const clear = () => {
    lit.forEach(({ node }) => node.classList.remove('here'));
    lit = [];
    cross.remove();
    tip.hidden = true;
  };

  const show = (picture, marks) => {
    clear();
    lit = marks;
    marks.forEach(({ node }) => node.classList.add('here'));
    tip.replaceChildren(...marks.map(({ says }) => Object.assign(document.createElement('p'), { textContent: says })));
    tip.hidden = false;
    const box = figure.getBoundingClientRect();
    const { x, y } = middle(marks[0].node);
    const right = x - box.left > box.width / 2;
    tip.style.left = right ? 'auto' : `${x - box.left + 12}px`;
    tip.style.right = right ? `${box.right - x + 12}px` : 'auto';
    tip.style.top = `${Math.max(0, y - box.top - tip.offsetHeight - 8)}px`;
    if (marks[0].year) {
      const { svg } = picture;
      const room = svg.getBoundingClientRect();
      const at = (x - room.left) * svg.viewBox.baseVal.width / room.width;
      const height = svg.viewBox.baseVal.height;
      for (const [name, value] of Object.entries({ x1: at, x2: at, y1: 20, y2: height - 24 })) {
        cross.setAttribute(name, value);
      }
      svg.prepend(cross);
    }
  };

  /** The mark under the pointer, or all marks of the nearest year. */
  const near = (picture, event) => {
    const { marks } = picture;
    const years = marks.filter(({ year }) => year);
    if (years.length === 0) {
      return marks.filter(({ node }) => node.contains(event.target)).slice(0, 1);
    }
    const distance = ({ node }) => Math.abs(middle(node).x - event.clientX);
    const best = years.reduce((a, b) => (distance(b) < distance(a) ? b : a));
    // acts have wide boxes: the year's numbers say where the line goes
    const all = years.filter(({ year }) => year === best.year);
    return all.sort((a, b) => a.node.querySelectorAll('line').length - b.node.querySelectorAll('line').length);
  };

  for (const picture of pictures) {
    picture.svg.addEventListener('pointermove', (event) => {
      const marks = near(picture, event);
      if (marks.length > 0) {
        show(picture, marks);
      } else {
        clear();
      }
    });
    picture.svg.addEventListener('pointerleave', clear);
  }

  /** Where a page cuts charts by its address, dragging from one year to another asks for these. */
  const brush = (picture) => {
    const { svg, marks } = picture;
    const band = document.createElementNS(SVG, 'rect');
    band.setAttribute('class', 'band');
    const yearAt = (event) => Number(near(picture, event)[0]?.year);
    const at = (event) => {
      const room = svg.getBoundingClientRect();
      return (event.clientX - room.left) * svg.viewBox.baseVal.width / room.width;
    };
    let from = null;
    svg.addEventListener('pointerdown', (event) => {
      from = event.button === 0 && marks.some(({ year }) => year) ? { x: at(event), year: yearAt(event) } : null;
    });
    svg.addEventListener('pointermove', (event) => {
      if (from && event.buttons === 1) {
        const values = { x: Math.min(from.x, at(event)), width: Math.abs(at(event) - from.x), y: 20, height: svg.viewBox.baseVal.height - 44 };
        Object.entries(values).forEach(([name, value]) => band.setAttribute(name, value));
        svg.prepend(band);
      }
    });
    addEventListener('pointerup', (event) => {
      const years = from ? [from.year, yearAt(event)].sort((a, b) => a - b) : [];
      from = null;
      band.remove();
      if (years.length === 2 && years[1] > years[0]) {
        const to = new URL(location.href);
        to.searchParams.set('since', years[0]);
        to.searchParams.set('until', years[1]);
        to.hash = figure.closest('section')?.id ?? '';
        location.assign(to);
      }
    });
  };
  if (figure.closest('section')?.querySelector('nav.drawn')) {
    pictures.filter(({ svg }) => svg.matches('.wide')).forEach(brush);
  }

  const go = (to) => {
    const picture = shown();
    at = Math.max(0, Math.min(picture.marks.length - 1, to));
    show(picture, [picture.marks[at]]);
    told.textContent = picture.marks[at].says;
  };

  figure.addEventListener('keydown', (event) => {
    const last = shown().marks.length - 1;
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      go(to);
    } else if (event.key === 'Escape') {
      clear();
    }
  });
  figure.addEventListener('blur', () => {
    clear();
    told.textContent = '';
    at = -1;
  });
}
