// Who carried a report when: dots along time, and the same as a list.

import {el, alone, foreign} from './dom.js';
import {say, lagWords, moment} from './language.js';
import {beginning, hasTime, places, start} from './dates.js';
import {get, clusterPath} from './api.js';
import {chip} from './relations.js';
import {changes} from './changes.js';
import {to} from './routes.js';

/**
 * @param entries of a story; own marks the article asked about
 * @param own {draft, date}: a typed article takes its place if it has a date
 * @param cluster that tells what each changed, if there is one
 * @param more what stands below an entry
 */
export function timeline(entries, {own = {}, cluster}, more) {
  const all = own.draft && own.date ? [...entries, {own: true, draft: true, date: own.date}] : entries;
  const dated = all.filter(({date}) => date).sort((a, b) => start(a.date) - start(b.date));
  const undated = all.filter(({date}) => !date);
  const begun = beginning(dated);
  const list = el('ol', {class: 'timeline'}, [...dated, ...undated].map(entry => row(entry, begun, more)));
  if (cluster) {
    tellChanges(cluster, list, begun);
  }
  return [strip(dated, begun), list].filter(Boolean);
}

/** To compare the texts may take a while: who was first is shown meanwhile, and without it if need be. */
async function tellChanges(cluster, list, begun) {
  const places = new Map([...list.querySelectorAll('.changes')].map(place => [place.dataset.of, place]));
  list.setAttribute('aria-busy', 'true');
  try {
    const {members} = await get(clusterPath(cluster));
    const isFirst = begun.first?.id === members[0].id;
    members.filter(member => member.changes).forEach(member => places.get(member.id)?.append(changes(member, members[0], isFirst)));
  } catch { /* the compare button is still there */
  } finally {
    list.removeAttribute('aria-busy');
  }
}

/** Dots where they stand in time, and days without a time as long as they are; the list says the same in words. */
function strip(dated, {first}) {
  if (dated.length < 2) {
    return null;
  }
  const {span, place, width} = places(dated.map(({date}) => date));
  if (!(span > 0)) {
    return null;
  }
  return el('div', {class: 'strip', 'aria-hidden': 'true'},
    el('div', {class: 'line'}, dated.map(entry => el('i', {
      class: [entry.own && 'own', entry === first && 'first', !hasTime(entry.date) && 'day'].filter(Boolean).join(' ') || null,
      size: {'inset-inline-start': `${100 * place(entry.date)}%`, ...width(entry.date) > 0 && {'inline-size': `${100 * width(entry.date)}%`}}}))),
    el('div', {class: 'ends'}, el('span', {}, moment(dated[0].date)), el('span', {}, moment(dated.at(-1).date))));
}

function row(entry, begun, more) {
  return el('li', {class: [entry.own && 'own', entry === begun.first && 'first'].filter(Boolean).join(' ') || null},
    el('div', {class: 'lag'}, lag(entry, begun)),
    entry.draft ? el('p', {class: 'headline'}, say('yours')) : el('div', {class: 'entry'},
      alone('a', {class: 'headline', href: to('article', {id: entry.id})}, entry.title || entry.id),
      el('p', {class: 'facts'},
        entry.own ? el('b', {class: 'chip star'}, say('yours-indexed')) : chip(entry.relation),
        el('span', {}, entry.source ? foreign(entry.source) : say('no-source'))),
      el('div', {class: 'changes', 'data-of': entry.id}),
      !entry.own && more(entry)));
}

function lag(entry, begun) {
  if (!entry.date) {
    return el('span', {}, say('no-date'));
  }
  const behind = begun.lag(entry);
  const words = entry === begun.first ? say('first')
    : behind === null || behind.days === 0 ? say(open(begun))
    : say('after', {lag: lagWords(behind)});
  return [el('b', {}, words), el('time', {datetime: entry.date}, moment(entry.date))];
}

/** Why it is not told who was first. */
export function open({maybeFirst}) {
  return maybeFirst.every(({date}) => hasTime(date)) ? 'same-time' : 'same-day';
}
