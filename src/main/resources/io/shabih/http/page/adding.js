// Puts the article that was typed into the index; asks for the write token where the server wants one.

import {el} from './dom.js';
import {say} from './language.js';
import {post} from './api.js';
import {problem, tokenForm} from './states.js';
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
      outcome.replaceChildren(error.status === 401 ? tokenForm(again, say(tried ? 'token-wrong' : 'error-401'), say('add')) : problem(error, add));
    }
  };
  const again = () => {
    tried = true;
    add();
  };
  return el('section', {class: 'adding'}, el('button', {type: 'button', onclick: add}, say('add')), outcome);
}
