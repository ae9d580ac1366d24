// The frame: language, addresses, focus. Views are modules with a title and show(view, parameters, signal).

import {el} from './dom.js';
import {say, startLanguage, switchLanguage, isArabic} from './language.js';
import {problem} from './states.js';
import {from, to} from './routes.js';
import * as article from './article.js';
import * as compare from './compare.js';
import * as clusters from './clusters.js';
import * as links from './links.js';
import * as state from './state.js';

const VIEWS = {article, compare, clusters, links, state};
const view = document.getElementById('view');
const language = document.getElementById('language');
let leaving = new AbortController();

function frame(current) {
  document.querySelector('.skip').textContent = say('skip');
  language.textContent = say('language');
  language.lang = isArabic() ? 'en' : 'ar';
  language.setAttribute('aria-label', say('language-label'));
  const nav = document.querySelector('body > header nav');
  nav.setAttribute('aria-label', say('nav'));
  nav.replaceChildren(...Object.keys(VIEWS).map(name =>
    el('a', {href: to(name), 'aria-current': name === current && 'page'}, say(`nav-${name}`))));
  document.querySelector('body > footer').replaceChildren(say('footer'), ' · ', el('a', {href: 'openapi.yaml'}, say('api')));
}

/** What the address names; whatever an earlier view still waits for is dropped. */
function draw() {
  leaving.abort();
  leaving = new AbortController();
  const {view: name, parameters} = from(location.hash);
  const known = name in VIEWS ? name : 'article';
  document.title = `${say(VIEWS[known].title)} · ${say('title')}`;
  frame(known);
  view.replaceChildren();
  view.className = known;
  try {
    VIEWS[known].show(view, parameters, leaving.signal);
  } catch (error) {
    view.replaceChildren(problem(error));
  }
}

addEventListener('hashchange', () => {
  draw();
  scrollTo(0, 0);
  view.focus({preventScroll: true});
});

language.addEventListener('click', () => {
  switchLanguage();
  draw();
  language.focus();
});

document.querySelector('.skip').addEventListener('click', event => {
  event.preventDefault(); // the address is the view's
  view.focus();
});

/** A file dropped beside its place must not replace the page. */
['dragover', 'drop'].forEach(name => addEventListener(name, event => event.preventDefault()));

startLanguage();
draw();
