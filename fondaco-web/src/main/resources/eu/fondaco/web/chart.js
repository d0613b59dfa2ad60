// SPDX-License-Identifier: EUPL-1.2
// Adds to charts: arrow keys go from mark to mark and a line below tells each. Without this script
// marks tell what they are when pointed at, and the table beside the chart holds all numbers.
for (const figure of document.querySelectorAll('figure.chart')) {
  const marks = [...figure.querySelectorAll('.mark')];
  if (marks.length === 0) {
    continue;
  }
  const told = document.createElement('p');
  told.className = 'told small';
  told.setAttribute('role', 'status');
  figure.append(told);
  let at = -1;

  const go = (to) => {
    marks[at]?.classList.remove('here');
    at = Math.max(0, Math.min(marks.length - 1, to));
    marks[at].classList.add('here');
    told.textContent = marks[at].querySelector('title').textContent;
  };

  figure.addEventListener('keydown', (event) => {
    const to = {
      ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: marks.length - 1,
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      go(to);
    }
  });
  marks.forEach((mark, i) => mark.addEventListener('click', () => go(i)));
  figure.addEventListener('blur', () => {
    marks[at]?.classList.remove('here');
    told.textContent = '';
    at = -1;
  });
}
