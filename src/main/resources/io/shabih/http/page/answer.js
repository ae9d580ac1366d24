// What the index says of an article: a verdict, its story with a timeline, what may be a copy, what is close, what is similar.

import {el, alone, foreign, joined} from './dom.js';
import {say, counted, moment} from './language.js';
import {chip, isCopy, isSure, measures, evidence} from './relations.js';
import {verdict, fewWords} from './verdict.js';
import {timeline} from './timeline.js';
import {to} from './routes.js';

/**
 * @param found as POST /v1/similar answers, its story perhaps that of the nearest copy
 * @param asked {id} of an indexed article, or {draft: true} for the typed one; and its text
 */
export function answer({basis, copies, updates, similar, story, date = null}, asked) {
  if (basis === 'words') {
    return [fewWords(similar), similar.length > 0 && section('similar', 'words-title', 'words-note', list(similar))].filter(Boolean);
  }
  const own = {date, ...asked};
  const entries = entriesOf(story, {copies, updates}, asked);
  const told = new Set(entries.map(({id}) => id));
  const [perhaps, close] = [copies, updates].map(list => list.filter(({id}) => !told.has(id)));
  return [
    verdict(entries, perhaps, own),
    entries.some(entry => !entry.own) && section('story', 'story-title', 'story-note',
      timeline(entries, {own, cluster: story?.cluster}, entry => comparison(entry, asked))),
    perhaps.length > 0 && section('perhaps', 'perhaps-title', 'perhaps-note', pairs(perhaps, asked)),
    close.length > 0 && section('close', 'updates-title', 'updates-note', pairs(close, asked)),
    section('similar', 'similar-title', 'similar-note', list(similar.filter(({id}) => !told.has(id)))),
  ].filter(Boolean);
}

function section(id, title, note, ...children) {
  return el('section', {id, 'aria-labelledby': `${id}-title`}, el('h2', {id: `${id}-title`}, say(title)), el('p', {}, say(note)), children);
}

function pairs(entries, asked) {
  return el('ul', {class: 'list close'}, entries.map(other => pair(other, asked)));
}

function list(entries) {
  return entries.length > 0
    ? el('ol', {class: 'list similar'}, entries.map(entry => related(entry)))
    : el('p', {class: 'empty'}, say('similar-none'));
}

/**
 * Those that surely carry the report: the story's members, each as what it is to the asked article, then copies that are in
 * no story with it. Of articles with one text the server compares the first alone; the others are to the asked article
 * what that one is.
 */
function entriesOf(story, {copies, updates}, {id}) {
  const sure = copies.filter(isSure);
  const compared = new Map([...sure, ...updates].map(match => [match.id, match]));
  const ofText = story && compared.get(story.representative);
  const members = (story?.members ?? []).map(member => {
    const same = member.relation === 'exact' && ofText
      ? {...ofText, id: member.id, title: member.title, source: member.source, date: member.date}
      : {...member, relation: member.relation === 'exact' && story.representative === id ? 'exact' : 'story'};
    return {...(compared.get(member.id) ?? same), own: member.id === id};
  });
  const known = new Set(members.map(member => member.id));
  return [...members, ...sure.filter(copy => isCopy(copy.relation) && !known.has(copy.id))];
}

function comparison(entry, {id, draft}) {
  const both = draft ? {with: 'pasted', b: entry.id} : {a: id, b: entry.id};
  return el('div', {class: 'reasons'},
    entry.evidence && el('details', {}, el('summary', {}, say('why')),
      measures({...entry, containmentA: entry.containmentOfAsked, containmentB: entry.containment}),
      evidence(entry, entry.evidence.map(({kind, here, inAsked}) => ({kind, first: inAsked, second: here})), [say('yours'), say('the-other')])),
    el('a', {class: 'button small', href: to('compare', both)}, say('compare-with')));
}

function pair(other, asked) {
  return el('li', {class: 'entry'},
    alone('a', {class: 'headline', href: to('article', {id: other.id})}, other.title || other.id),
    el('p', {class: 'facts'}, chip(other.relation, isSure(other)), origin(other)),
    comparison(other, asked));
}

function origin({source, date}) {
  return el('span', {}, joined([source ? foreign(source) : say('no-source'),
    date ? el('time', {datetime: date}, moment(date)) : say('no-date')]));
}

function related(article) {
  return el('li', {},
    alone('a', {class: 'headline', href: to('article', {id: article.id})}, article.title || article.id),
    el('p', {class: 'facts'}, article.copies > 0
      && el('b', {class: 'copies'}, say('more-copies', {copies: counted('copies', article.copies)})), origin(article)),
    article.why.length > 0 && el('p', {class: 'because'}, say('because'), ' ', el('span', {class: 'words'},
      article.why.slice(0, 6).map(({word}) => el('span', {}, foreign(word))))));
}
