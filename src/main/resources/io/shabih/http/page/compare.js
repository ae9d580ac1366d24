// #/compare?a=ID&b=ID : two articles side by side; with=pasted puts the article that was pasted first.

import {el, foreign, joined} from './dom.js';
import {say, counted, moment} from './language.js';
import {post} from './api.js';
import {shown, empty} from './states.js';
import {chip, isSure, measures, evidence} from './relations.js';
import {rows, numberSwaps} from './diff.js';
import {draft} from './draft.js';
import {to} from './routes.js';

export const title = 'compare-title';

export function show(view, parameters, signal) {
  const place = el('div', {class: 'answer'});
  view.append(
    el('header', {class: 'intro'}, el('h1', {}, say('compare-title')), el('p', {class: 'lead'}, say('compare-lead'))),
    form(parameters), place);
  const asked = question(parameters);
  if (asked === null) {
    place.append(empty(say('compare-empty')));
  } else if (asked.a === null) {
    place.append(empty(say('pasted-gone')));
  } else {
    shown(place, say('comparing'), () => post('/v1/explain', asked, signal), comparison);
  }
}

function question({a, b, with: other}) {
  if (!b || (!a && other !== 'pasted')) {
    return null;
  }
  return {a: a || (draft.isEmpty() ? null : draft.article()), b};
}

function form({a = '', b = '', with: other}) {
  const input = (name, value) => el('label', {}, el('span', {}, say(name)),
    el('input', {name: name[0] === 'f' ? 'a' : 'b', value, dir: 'auto', autocomplete: 'off', spellcheck: 'false',
      placeholder: other === 'pasted' && name === 'first-id' ? say('pasted') : ''}));
  return el('form', {class: 'inline', 'aria-label': say('compare-ids'), onsubmit: event => {
    event.preventDefault();
    const {a: first, b: second} = event.target.elements;
    location.hash = first.value === '' && other === 'pasted'
      ? to('compare', {with: 'pasted', b: second.value})
      : to('compare', {a: first.value, b: second.value});
  }}, input('first-id', a), input('second-id', b), el('button', {class: 'primary'}, say('compare')),
  a && b && el('a', {class: 'button', href: to('compare', {a: b, b: a})}, say('swap')));
}

function comparison(of) {
  return [
    el('section', {class: 'card verdict'},
      el('p', {class: 'relation'}, chip(of.relation, isSure(of)), ' ', el('span', {}, say(`explain-${of.relation ?? 'none'}`))),
      measures(of.measures),
      numbers([...of.headline, ...of.body]),
      el('details', {}, el('summary', {}, say('why')), reasons(of))),
    texts(of),
  ];
}

function reasons(of) {
  return evidence(of, of.conflicts.map(({kind, a, b}) => ({kind, first: a, second: b})), [say('the-first'), say('the-second')]);
}

function numbers(segments) {
  const differing = numberSwaps(segments, 12);
  return differing.length > 0 && el('p', {class: 'numbers'}, say('numbers-differ'), ' ', differing);
}

function texts(of) {
  const place = el('div', {class: 'texts'});
  const draw = whole => {
    const headline = rows(of.headline, {whole});
    const body = rows(of.body, {whole, from: headline.changes});
    place.replaceChildren(el('div', {class: 'headlines'}, headline.elements), ...body.elements);
    return headline.changes + body.changes;
  };
  const changes = draw(false);
  return el('section', {class: 'card'},
    toolbar(place, changes, draw), key(),
    el('div', {class: 'origins', dir: 'rtl'}, origin('1', of.a), origin('2', of.b)), place);
}

function origin(nth, {id, source, date}) {
  return el('p', {dir: document.documentElement.dir}, el('i', {class: 'nth'}, nth), joined([
    source ? foreign(source) : say('no-source'),
    date && el('time', {datetime: date}, moment(date)),
    id && el('a', {href: to('article', {id})}, foreign(id))]));
}

function key() {
  return el('p', {class: 'key', 'aria-label': say('key')},
    el('del', {}, say('key-dropped')), ' ', el('ins', {}, say('key-added')), ' ',
    el('ins', {class: 'changed'}, say('key-changed')), ' ',
    el('mark', {class: 'spelling'}, say('key-spelling')), ' ', el('b', {class: 'number'}, say('key-number')));
}

/** Steps through the differences and shows the whole text on demand. */
function toolbar(place, changes, draw) {
  let at = -1;
  const step = by => () => {
    at = (at + by + changes) % changes;
    place.querySelectorAll('.current').forEach(old => old.classList.remove('current'));
    const both = place.querySelectorAll(`[data-change="${at}"]`);
    both.forEach(one => one.classList.add('current'));
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    both[0]?.scrollIntoView({block: 'center', behavior: still ? 'instant' : 'smooth'});
    where.textContent = `${at + 1} / ${changes}`;
  };
  const where = el('span', {class: 'where', role: 'status', dir: 'ltr'});
  return el('div', {class: 'toolbar'},
    el('h2', {}, changes === 0 ? say('no-changes') : counted('difference', changes)),
    changes > 0 && [
      el('button', {type: 'button', onclick: step(-1)}, say('previous-change')), where,
      el('button', {type: 'button', onclick: step(1)}, say('next-change'))],
    el('label', {class: 'check'}, el('input', {type: 'checkbox', onchange: event => { draw(event.target.checked); at = -1; }}), say('show-equal')));
}
