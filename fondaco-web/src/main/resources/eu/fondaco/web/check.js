// SPDX-License-Identifier: EUPL-1.2
// Adds to the form for checking a text: a file can be dropped on it, and it says that it works.
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

if (form && area) {
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
