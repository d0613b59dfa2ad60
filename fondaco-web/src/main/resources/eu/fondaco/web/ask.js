// SPDX-License-Identifier: EUPL-1.2
// Adds to the question box: ways to go on while one types. Without this script the box works as it is.
const input = document.getElementById('question');
const lang = document.documentElement.lang;

if (input) {
  const list = document.createElement('datalist');
  list.id = 'completions';
  input.after(list);
  input.setAttribute('list', list.id);
  input.autocomplete = 'off';
  let waiting;
  let asked = 0;

  const complete = async () => {
    const text = input.value;
    const mine = ++asked;
    const answer = await fetch(`/api/v1/complete?lang=${lang}&q=${encodeURIComponent(text)}`);
    if (!answer.ok || mine !== asked) {
      return;
    }
    const { completions } = await answer.json();
    list.replaceChildren(...completions.slice(0, 12).map(({ text: word, from, note }) => {
      const option = document.createElement('option');
      option.value = text.slice(0, from) + word;
      option.label = note ? `${word} (${note})` : word;
      return option;
    }));
  };

  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => complete().catch(() => list.replaceChildren()), 200);
  });
}
