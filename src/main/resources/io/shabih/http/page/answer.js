// What the index says of an article: a verdict, its story with a timeline, what is close, what is similar.

import {el, alone, foreign, joined, announce} from './dom.js';
import {say, counted, duration, moment} from './language.js';
import {chip, isCopy, measures, evidence} from './relations.js';
import {timeline} from './timeline.js';
import {to} from './routes.js';

/**
 * @param found as POST /v1/similar answers, its story perhaps that of the nearest copy
 * @param asked {id} of an indexed article, or {draft: true} for the typed one; and its text
 */
export function answer({copies, similar, story, date = null}, asked) {
  const entries = story ? entriesOf(story, copies, asked) : copies.filter(({relation}) => isCopy(relation));
  const ids = new Set(entries.map(({id}) => id));
  const others = copies.filter(({id}) => !ids.has(id));
  const own = {date, ...asked};
  return [
    verdict(entries, own),
    entries.length > 0 && section('story', 'story-title', 'story-note', timeline(entries, {own, cluster: story?.cluster}, entry => comparison(entry, asked))),
    others.length > 0 && section('close', 'updates-title', 'updates-note',
      el('ul', {class: 'list close'}, others.map(other => close(other, asked)))),
    section('similar', 'similar-title', 'similar-note', similar.length > 0
      ? el('ol', {class: 'list similar'}, similar.map(entry => related(entry, asked.text)))
      : el('p', {class: 'empty'}, say('similar-none'))),
  ].filter(Boolean);
}

function section(id, title, note, ...children) {
  return el('section', {id, 'aria-labelledby': `${id}-title`}, el('h2', {id: `${id}-title`}, say(title)), el('p', {}, say(note)), children);
}

/**
 * The story's members in its order, each as what it is to the asked article. Of articles with one text the server
 * compares the first alone; the others are to the asked article what that one is.
 */
function entriesOf({members, representative}, copies, {id}) {
  const compared = new Map(copies.map(copy => [copy.id, copy]));
  const ofText = compared.get(representative);
  return members.map(member => {
    const same = member.relation === 'exact' && ofText
      ? {...ofText, id: member.id, title: member.title, source: member.source, date: member.date}
      : {...member, relation: member.relation === 'exact' && representative === id ? 'exact' : 'story'};
    return {...(compared.get(member.id) ?? same), own: member.id === id};
  });
}

function verdict(entries, own) {
  const others = entries.filter(entry => !entry.own);
  const first = others.filter(({date}) => date).reduce((a, b) => (a && a.date <= b.date ? a : b), null);
  const words = others.length === 0 ? say('is-original') : say('has-copies', {copies: counted('copy', others.length)});
  announce(words);
  return el('section', {class: `card verdict ${others.length === 0 ? 'original' : 'copied'}`},
    el('p', {class: 'big'}, words),
    others.length === 0
      ? el('p', {}, say('is-original-note'))
      : first && el('p', {}, say('first-by'), ' ', el('b', {}, first.source ? foreign(first.source) : say('no-source')),
        ' · ', el('time', {datetime: first.date}, moment(first.date)), between(first, ownDate(entries, own))));
}

function ownDate(entries, own) {
  return entries.find(entry => entry.own)?.date ?? own.date;
}

function between(first, date) {
  const seconds = date ? (new Date(date) - new Date(first.date)) / 1000 : 0;
  return Math.abs(seconds) >= 60 && [' · ', say(seconds > 0 ? 'yours-later' : 'yours-earlier', {lag: duration(seconds)})];
}

function comparison(entry, {id, draft}) {
  const pair = draft ? {with: 'pasted', b: entry.id} : {a: id, b: entry.id};
  return el('div', {class: 'reasons'},
    entry.evidence && el('details', {}, el('summary', {}, say('why')),
      measures({...entry, containmentA: entry.containmentOfAsked, containmentB: entry.containment}),
      evidence(entry, entry.evidence.map(({kind, here, inAsked}) => ({kind, first: inAsked, second: here})), [say('yours'), say('the-other')])),
    el('a', {class: 'button small', href: to('compare', pair)}, say('compare-with')));
}

function close(other, asked) {
  return el('li', {class: 'entry'},
    alone('a', {class: 'headline', href: to('article', {id: other.id})}, other.title || other.id),
    el('p', {class: 'facts'}, chip(other.relation === 'near' ? 'reworded' : other.relation), origin(other)),
    comparison(other, asked));
}

function origin({source, date}) {
  return el('span', {}, joined([source ? foreign(source) : say('no-source'),
    date ? el('time', {datetime: date}, moment(date)) : say('no-date')]));
}

function related(article, text) {
  return el('li', {},
    alone('a', {class: 'headline', href: to('article', {id: article.id})}, article.title || article.id),
    el('p', {class: 'facts'}, article.copies > 0
      && el('b', {class: 'copies'}, say('more-copies', {copies: counted('copies', article.copies)})), origin(article)),
    article.why.length > 0 && el('p', {class: 'because'}, say('because'), ' ', el('span', {class: 'words'},
      spelt(article.why.slice(0, 6), text).map(word => el('span', {}, foreign(word))))));
}

/** The index names stems; a reader wants the word as the article has it. */
function spelt(why, text) {
  const written = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(why.map(({word}) => written.find(own => folded(own).includes(word)) ?? word))];
}

/** Letters that the index does not tell apart. */
function folded(word) {
  return word.replace(/[\u064B-\u0652\u0640]/g, '').replace(/[أإآٱ]/g, 'ا').replace(/ى/g, 'ي').replace(/ة/g, 'ه');
}
