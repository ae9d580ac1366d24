// Puts the article that was typed into the index; asks for the write token where the server wants one.

import {el} from './dom.js';
import {say} from './language.js';
import {post, useToken} from './api.js';
import {problem} from './states.js';
import {draft} from './draft.js';
import {to} from './routes.js';

export function adding(signal) {
  let tried = false;
  const outcome = el('div', {role: 'status'});
  const add = async () => {
    try {
      const {id} = await post('/v1/articles', draft.article(), signal);
      outcome.replaceChildren(el('p', {}, say('added'), ' ', el('a', {href: to('article', {id})}, say('in-index'))));
    } catch (error) {
      outcome.replaceChildren(error.status === 401 ? tokenForm(again, tried) : problem(error, add));
    }
  };
  const again = () => {
    tried = true;
    add();
  };
  return el('section', {class: 'adding'}, el('button', {type: 'button', onclick: add}, say('add')), outcome);
}

function tokenForm(again, tried) {
  return el('form', {class: 'inline', onsubmit: event => {
    event.preventDefault();
    useToken(event.target.elements.token.value);
    again();
  }},
  el('p', {class: 'note'}, say(tried ? 'token-wrong' : 'error-401')),
  el('label', {}, el('span', {}, say('token')), el('input', {name: 'token', type: 'password', autocomplete: 'off', dir: 'ltr'})),
  el('button', {class: 'primary'}, say('add')));
}
