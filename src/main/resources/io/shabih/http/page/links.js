// #/links : a page's list of similar articles, its wasted slots, and a better list.

import {el, alone, joined} from './dom.js';
import {say, counted, number} from './language.js';
import {post} from './api.js';
import {shown, empty, alarm} from './states.js';
import {dropZone, fileButton} from './files.js';
import {to} from './routes.js';

export const title = 'links-title';

/** The page that is being looked at outlives a change of view or language. */
const asked = {text: '', answer: null};

export function show(view, parameters, signal) {
  const place = el('div', {class: 'answer'});
  view.append(
    el('header', {class: 'intro'}, el('h1', {}, say('links-title')), el('p', {class: 'lead'}, say('links-lead'))),
    form(place, signal), place);
  place.append(...asked.answer === null ? [empty(say('links-empty'))] : linked(asked.answer));
}

function form(place, signal) {
  const take = ({text}) => {
    asked.text = text;
    made.elements.page.value = text;
    made.requestSubmit();
  };
  const made = el('form', {class: 'card ask', onsubmit: event => {
    event.preventDefault();
    ask(place, signal);
  }},
  el('label', {}, el('span', {}, say('field-page')),
    el('textarea', {name: 'page', rows: 6, dir: 'auto', required: true, placeholder: say('page-hint'),
      oninput: event => { asked.text = event.target.value; }})),
  el('div', {class: 'actions'}, el('button', {class: 'primary'}, say('check-links')), fileButton(take)));
  made.elements.page.value = asked.text;
  dropZone(made, take);
  return made;
}

function ask(place, signal) {
  shown(place, say('linking'), async () => {
    asked.answer = null;
    try {
      asked.answer = await post('/v1/link', {page: asked.text}, signal);
    } catch (error) {
      if (error.status !== 422) {
        throw error;
      }
    }
    return asked.answer;
  }, found => (found !== null ? linked(found)
    : asked.text.includes('\uFFFD') ? alarm(say('garbled'), say('garbled-note'))
    : empty(say('links-none'), say('links-none-note'))));
}

function linked(of) {
  const slots = slotsOf(of);
  const wasted = slots.filter(({state}) => state !== '').length;
  return [
    el('section', {class: `card verdict ${wasted === 0 ? 'original' : 'copied'}`},
      el('p', {class: 'big'}, wasted === 0 ? say('wasted-none')
        : say('wasted-some', {slots: counted('slot', wasted), all: number(of.slots)})),
      el('p', {class: 'facts'}, joined([
        say('slots-facts', {slots: counted('slot', of.slots), stories: counted('story', of.stories.length)}),
        of.wastedOnCopies > 0 && `${number(of.wastedOnCopies)} ${say('wasted-on-copies')}`,
        of.alreadyShown > 0 && `${number(of.alreadyShown)} ${say('already-shown')}`])),
      el('div', {class: 'slots', 'aria-hidden': 'true'}, slots.map(({state}) => el('i', {class: state}))),
      of.title !== '' && el('p', {class: 'facts'}, say('page-article'), ': ',
        of.article ? alone('a', {href: to('article', {id: of.article})}, of.title) : alone('bdi', {}, of.title))),
    el('div', {class: 'two'},
      el('section', {'aria-labelledby': 'as-is'}, el('h2', {id: 'as-is'}, say('the-list')),
        el('ol', {class: 'list slotted'}, slots.map(slot))),
      el('section', {'aria-labelledby': 'better'}, el('h2', {id: 'better'}, say('better-list')),
        el('ol', {class: 'list slotted'}, of.better.map(better)))),
  ];
}

/** Every slot in the page's order, and why it is wasted if it is. */
function slotsOf({stories}) {
  return stories.flatMap(({shown: seen, entries}) => entries.map((entry, at) => ({
    ...entry,
    state: at > 0 ? 'copy' : seen === 'not' ? '' : seen,
    of: at > 0 ? entries[0].place : null,
  }))).sort((a, b) => a.place - b.place);
}

function slot({place, headline, resolution, id, candidates, state, of}) {
  const why = state === 'copy' ? say('slot-copy', {place: number(of)}) : state !== '' && say(`slot-${state}`);
  return el('li', {class: state === '' ? null : 'wasted', value: place},
    id ? alone('a', {class: 'headline', href: to('article', {id})}, headline) : alone('p', {class: 'headline'}, headline),
    el('p', {class: 'facts'},
      why && el('b', {class: 'waste'}, why),
      resolution !== 'resolved' && el('span', {}, say(`slot-${resolution}`))),
    resolution === 'ambiguous' && el('ul', {}, candidates.slice(0, 3).map(candidate =>
      el('li', {}, alone('a', {href: to('article', {id: candidate.id})}, candidate.title || candidate.id)))));
}

function better({title: headline, id, from}) {
  return el('li', {},
    id ? alone('a', {class: 'headline', href: to('article', {id})}, headline) : alone('p', {class: 'headline'}, headline),
    el('p', {class: 'facts'}, from === 'index' && el('b', {class: 'gain'}, say('from-index'))));
}
