// Who carried a report when: dots along time, and the same as a list.

import {el, alone, foreign} from './dom.js';
import {say, duration, moment} from './language.js';
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
  const dated = all.filter(({date}) => date).sort((a, b) => new Date(a.date) - new Date(b.date));
  const undated = all.filter(({date}) => !date);
  const first = dated.find(entry => !entry.draft) ?? dated[0];
  const list = el('ol', {class: 'timeline'}, [...dated, ...undated].map(entry => row(entry, first, more)));
  if (cluster) {
    tellChanges(cluster, list);
  }
  return [strip(dated), list].filter(Boolean);
}

/** To compare the texts may take a while: who was first is shown meanwhile, and without it if need be. */
async function tellChanges(cluster, list) {
  const places = new Map([...list.querySelectorAll('.changes')].map(place => [place.dataset.of, place]));
  list.setAttribute('aria-busy', 'true');
  try {
    const {members} = await get(clusterPath(cluster));
    members.filter(member => member.changes).forEach(member => places.get(member.id)?.append(changes(member, members[0])));
  } catch { /* the compare button is still there */
  } finally {
    list.removeAttribute('aria-busy');
  }
}

/** Dots where they stand in time; the list says the same in words. */
function strip(dated) {
  const times = dated.map(({date}) => new Date(date).getTime());
  const span = times.at(-1) - times[0];
  if (!(span > 0)) {
    return null;
  }
  return el('div', {class: 'strip', 'aria-hidden': 'true'},
    el('div', {class: 'line'}, dated.map((entry, at) => el('i', {
      class: entry.own ? 'own' : at === 0 && 'first',
      size: {'inset-inline-start': `${100 * (times[at] - times[0]) / span}%`}}))),
    el('div', {class: 'ends'}, el('span', {}, moment(dated[0].date)),
      el('span', {}, say('after', {lag: duration(span / 1000)}))));
}

function row(entry, first, more) {
  return el('li', {class: [entry.own && 'own', entry === first && 'first'].filter(Boolean).join(' ') || null},
    el('div', {class: 'lag'}, lag(entry, first)),
    entry.draft ? el('p', {class: 'headline'}, say('yours')) : el('div', {class: 'entry'},
      alone('a', {class: 'headline', href: to('article', {id: entry.id})}, entry.title || entry.id),
      el('p', {class: 'facts'},
        entry.own ? el('b', {class: 'chip star'}, say('yours-indexed')) : chip(entry.relation),
        el('span', {}, entry.source ? foreign(entry.source) : say('no-source'))),
      el('div', {class: 'changes', 'data-of': entry.id}),
      !entry.own && more(entry)));
}

function lag(entry, first) {
  if (!entry.date) {
    return el('span', {}, say('no-date'));
  }
  const seconds = (new Date(entry.date) - new Date(first.date)) / 1000;
  const words = entry === first ? say('first')
    : seconds === 0 ? say('same-time')
    : say(seconds > 0 ? 'after' : 'before', {lag: duration(seconds)});
  return [el('b', {}, words), el('time', {datetime: entry.date}, moment(entry.date))];
}
