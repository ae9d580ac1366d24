// #/article : an article is pasted, typed or dropped; #/article?id=ID : one of the index.

import {el, alone, foreign, joined, harmless} from './dom.js';
import {say, moment} from './language.js';
import {get, post, articlePath} from './api.js';
import {shown, empty, alarm} from './states.js';
import {dropZone, fileButton} from './files.js';
import {answer} from './answer.js';
import {adding} from './adding.js';
import {draft} from './draft.js';
import {isSure} from './relations.js';
import {to} from './routes.js';

export const title = 'article-title';

export function show(view, {id}, signal) {
  const place = el('div', {class: 'answer'});
  const asking = el('div', {class: 'asking'});
  view.append(
    el('header', {class: 'intro'}, el('h1', {}, say('article-title')), el('p', {class: 'lead'}, say('article-lead'))),
    el('div', {class: 'desk'}, asking, place));
  if (id) {
    shown(place, say('asking'), async () => {
      const article = await get(articlePath(id), {}, signal);
      asking.replaceChildren(indexed(article));
      document.title = `${words(article.title) || article.id} · ${say('title')}`;
      return {article, found: await post('/v1/similar', {article: id}, signal)};
    }, ({article, found}) => answer(found, {id, text: textOf(article)}));
  } else {
    asking.append(form(place, signal));
    begin(place, signal);
  }
}

/** The last answer, or where nothing was asked yet the newest stories to start from. */
function begin(place, signal) {
  if (draft.answer !== null) {
    place.replaceChildren(...answered(draft.answer, place, signal));
    return;
  }
  const newest = el('ul', {class: 'starts'});
  place.replaceChildren(empty(say('answer-empty'), newest));
  get('/v1/clusters', {limit: 4}, signal).then(({clusters}) => {
    if (clusters.length > 0) {
      newest.before(el('p', {}, say('try-newest')));
      newest.append(...clusters.map(({members: [first]}) =>
        el('li', {}, alone('a', {href: to('article', {id: first.id})}, first.title || first.id))));
    }
  }, () => {}); // whoever asks for more is told what is wrong
}

function form(place, signal) {
  const submit = event => {
    event.preventDefault();
    ask(made, place, signal);
  };
  const made = el('form', {class: 'card ask', novalidate: true, onsubmit: submit, onkeydown: event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      submit(event);
    }
  }},
  field('title', el('textarea', {rows: 2})),
  field('body', el('textarea', {rows: 10})),
  el('div', {class: 'pair'}, field('source', el('input')), field('date', el('input', {placeholder: say('date-hint')}))),
  el('div', {class: 'actions'},
    el('button', {class: 'primary', title: say('ask-hint')}, say('ask')),
    fileButton(read => take(read, made)),
    el('button', {type: 'button', class: 'quiet', onclick: () => {
      take({article: {}}, made);
      begin(place, signal);
      made.elements.title.focus();
    }}, say('clear'))),
  el('p', {class: 'note'}, say('file-note')));
  dropZone(made, read => take(read, made));
  fill(made);
  return made;
}

function field(name, input) {
  input.name = name;
  input.dir = 'auto';
  input.placeholder ||= ' '; // so that the style sheet knows what is empty
  input.autocomplete = 'off';
  input.addEventListener('input', () => draft.put(name, input.value));
  return el('label', {}, el('span', {}, say(`field-${name}`)), input);
}

function fill(made) {
  ['title', 'body', 'source', 'date'].forEach(name => { made.elements[name].value = draft[name]; });
}

/** A file that was read fills the form and is asked about at once. */
function take({article}, made) {
  draft.set(article);
  fill(made);
  if (!draft.isEmpty()) {
    made.requestSubmit();
  }
}

function ask(made, place, signal) {
  if (draft.isEmpty()) {
    place.replaceChildren(el('p', {class: 'empty', role: 'alert'}, say('nothing-asked')));
    made.elements.title.focus();
    return;
  }
  if (draft.isGarbled()) {
    place.replaceChildren(alarm(say('garbled'), say('garbled-note')));
    return;
  }
  shown(place, say('asking'), async () => {
    draft.answer = null;
    const found = await post('/v1/similar', {article: draft.article()}, signal);
    draft.answer = {...found, story: found.story ?? await storyOf(found.copies, signal)};
    return draft.answer;
  }, found => answered(found, place, signal));
}

function answered(found, place, signal) {
  return [...answer(found, {draft: true, text: textOf(draft)}), found.basis === 'report' && adding(signal)].filter(Boolean);
}

/** For a tab, which has room for words alone: a scraped headline without its markup. */
function words(headline) {
  return harmless(headline.replace(/<(script|style)\b.*?<\/\1>|<[^>]*>/gis, ' ')).trim();
}

function textOf({title: headline, body}) {
  return `${headline} ${body}`;
}

/** An article that is not in the index has the story of its nearest copy, if that surely is one. */
async function storyOf(copies, signal) {
  const [copy] = copies.filter(isSure).sort((a, b) => b.resemblance - a.resemblance);
  if (!copy) {
    return null;
  }
  return (await post('/v1/similar', {article: copy.id, k: 1}, signal)).story ?? null;
}

/** The article of the index that is being looked at. */
function indexed({id, title: headline, body, source, date, url}) {
  return el('article', {class: 'card ask'},
    el('p', {class: 'facts'}, joined([
      source ? foreign(source) : say('no-source'),
      date ? el('time', {datetime: date}, moment(date)) : say('no-date')])),
    headline ? alone('h2', {class: 'headline'}, headline) : el('h2', {}, say('no-headline')),
    body !== '' && el('details', {class: 'text', open: body.length < 1200},
      el('summary', {}, say('read-text')),
      el('div', {dir: 'auto', class: 'body'}, harmless(body))),
    el('p', {class: 'facts'}, joined([foreign(id), original(url)])));
}

/** Only the web's own addresses may be followed. */
function original(url) {
  return /^https?:\/\/\S+$/.test(url)
    && el('a', {href: url, target: '_blank', rel: 'noopener noreferrer'}, say('open-article'));
}
