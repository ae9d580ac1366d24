// Files and pages that are dropped or opened: read by the server, as the command line reads them.

import {el} from './dom.js';
import {say} from './language.js';
import {post} from './api.js';
import {alarm, problem} from './states.js';

/** @param take gets {article, entries, text} of the file */
export function fileButton(take) {
  const input = el('input', {type: 'file', class: 'unseen', accept: '.txt,.html,.htm,.json,.jsonl', onchange: () => {
    if (input.files.length > 0) {
      read(input.files[0], input, take);
      input.value = '';
    }
  }});
  return el('label', {class: 'button'}, input, say('open-file'));
}

/** Takes files, and text or a page's markup dragged out of another window. */
export function dropZone(element, take) {
  element.dataset.drop = say('drop-here');
  element.addEventListener('dragover', event => {
    event.preventDefault();
    element.classList.add('over');
  });
  element.addEventListener('dragleave', event => {
    if (!element.contains(event.relatedTarget)) {
      element.classList.remove('over');
    }
  });
  element.addEventListener('drop', event => {
    event.preventDefault();
    element.classList.remove('over');
    const [file] = event.dataTransfer.files;
    const markup = event.dataTransfer.getData('text/html') || event.dataTransfer.getData('text/plain');
    if (file) {
      read(file, element, take);
    } else if (markup !== '') {
      reading(element, '/v1/read', {name: 'page', text: markup}, take);
    }
  });
}

function read(file, near, take) {
  reading(near, `/v1/read?${new URLSearchParams({name: file.name})}`, file, take);
}

async function reading(near, path, content, take) {
  const form = near.closest('form');
  form.querySelector('.alarm')?.remove();
  try {
    take(await post(path, content));
  } catch (error) {
    form.append(refused(error));
  }
}

/** What is no text, or no whole one, is told apart from what fails. */
function refused(error) {
  switch (error.status) {
    case 415: return alarm(say('file-binary'), say('file-binary-note'));
    case 422: return alarm(say('garbled'), say('garbled-note'));
    default: return problem(error);
  }
}
