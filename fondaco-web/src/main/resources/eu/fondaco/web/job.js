// SPDX-License-Identifier: EUPL-1.2
// Moves the progress of a long check as the server tells it, and shows the result when it is there.
// Without this script one looks again by the link.
const stage = document.getElementById('stage');
const bar = document.getElementById('bar');
const italian = document.documentElement.lang === 'it';
const words = italian
  ? { queued: 'In attesa del suo turno', reading: 'Lettura del testo', asking: 'Ricerca di ciò che dicono i dati' }
  : { queued: 'Waiting for its turn', reading: 'Reading the text', asking: 'Asking what the data say' };

if (stage?.dataset.events) {
  const events = new EventSource(stage.dataset.events);
  let told = 0;
  events.addEventListener('progress', (event) => {
    const { stage: at, done, total } = JSON.parse(event.data);
    if (total > 0) {
      bar.max = total;
      bar.value = done;
    }
    // said aloud now and then only
    if (at !== 'judging' || Date.now() - told > 2000) {
      told = Date.now();
      stage.textContent = words[at] ?? (italian ? `Giudizio: ${done} di ${total}` : `Judging: ${done} of ${total}`);
    }
  });
  const finish = () => {
    events.close();
    location.reload();
  };
  events.addEventListener('done', finish);
  events.addEventListener('failed', finish);
}
if (stage?.dataset.lookAgain) {
  setTimeout(() => location.reload(), Number(stage.dataset.lookAgain));
}
