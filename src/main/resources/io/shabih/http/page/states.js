// What a view shows while there is nothing to show: waiting, nothing found, something wrong.

import {el, foreign, announce} from './dom.js';
import {say} from './language.js';
import {useToken} from './api.js';

/** Asks, and shows in the place what came of it; a view that was left meanwhile shows nothing. */
export async function shown(place, waiting, question, show) {
  place.setAttribute('aria-busy', 'true');
  place.replaceChildren(loading(waiting));
  try {
    place.replaceChildren(...[await show(await question())].flat());
  } catch (error) {
    if (error.name === 'AbortError') {
      return;
    }
    place.replaceChildren(problem(error, () => shown(place, waiting, question, show)));
  } finally {
    place.removeAttribute('aria-busy');
  }
}

export function loading(words = say('loading')) {
  announce(words);
  return el('div', {class: 'loading'},
    el('p', {}, words),
    el('div', {class: 'bones', 'aria-hidden': 'true'}, el('i'), el('i'), el('i')));
}

export function empty(words, ...more) {
  return el('div', {class: 'empty'}, el('p', {}, words), ...more.map(line => (typeof line === 'string' ? el('p', {}, line) : line)));
}

/** What went wrong or cannot be done, and what to do. */
export function alarm(heading, ...more) {
  return el('div', {class: 'alarm', role: 'alert'}, el('h2', {}, heading),
    more.filter(Boolean).map(line => (typeof line === 'string' ? el('p', {}, line) : line)));
}

/** Where the server wants a token: it is asked for, then the question is asked again. */
export function tokenForm(again, note, button) {
  return el('form', {class: 'inline', onsubmit: event => {
    event.preventDefault();
    useToken(event.target.elements.token.value);
    again();
  }},
  el('p', {class: 'note'}, note),
  el('label', {}, el('span', {}, say('token')), el('input', {name: 'token', type: 'password', autocomplete: 'off', dir: 'ltr'})),
  el('button', {class: 'primary'}, button));
}

export function problem(error, again = null) {
  if (error.status === 401 && again) {
    return tokenForm(again, say('read-token'), say('again'));
  }
  const known = error.advice !== undefined;
  if (!known) {
    console.error(error);
  }
  return alarm(say('error-title'), known ? error.advice !== say('error-title') && error.advice : say('error-page'),
    error.message && el('p', {class: 'detail', lang: 'en'}, error.field && [el('code', {}, error.field), ' · '], foreign(error.message)),
    again && el('button', {type: 'button', onclick: again}, say('again')));
}
