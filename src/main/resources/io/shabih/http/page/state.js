// #/state : how much is in the index, and its clusters in plots.

import {el} from './dom.js';
import {say, counted, number, percent, bytes, day} from './language.js';
import {get} from './api.js';
import {shown, empty} from './states.js';
import {columns, sources} from './plots.js';

export const title = 'state-title';

export function show(view, parameters, signal) {
  const place = el('div', {class: 'answer'});
  const intro = el('header', {class: 'intro'}, el('h1', {}, say('state-title')));
  view.append(intro, place);
  shown(place, say('loading'), async () => {
    const of = await get('/v1/index', {}, signal);
    if (of.earliest !== null) {
      intro.append(el('p', {class: 'lead'}, say('dates-span', {from: day(of.earliest), to: day(of.latest)})));
    }
    return of;
  }, state);
}

function state(of) {
  if (of.articles === 0) {
    return empty(say('state-none'), say('state-none-note'));
  }
  return [
    el('dl', {class: 'figures'},
      figure('articles', number(of.articles)),
      figure('clusters', number(of.stories)),
      figure('in-clusters', number(of.articlesInStories)),
      figure('copies-share', percent((of.articlesInStories - of.stories) / of.articles)),
      figure('size-on-disk', bytes(of.bytes))),
    of.stories > 0 && el('section', {'aria-labelledby': 'plots-title'},
      el('h2', {id: 'plots-title'}, say('plots-title')),
      el('div', {class: 'plots'},
        columns(say('plot-sizes'), say('plot-sizes-note'), sizes(of.storySizes), [say('size-column'), say('clusters-column')]),
        columns(say('plot-lags'), newest('plot-lags-note', of), lags(of.newest.lags), [say('lag-column'), say('articles-column')]),
        sources(say('plot-sources'), newest('plot-sources-note', of), busiest(of.newest.sources)))),
  ].filter(Boolean);
}

function figure(words, value) {
  return el('div', {}, el('dt', {}, say(words)), el('dd', {}, value));
}

/** Lags and sources are of the newest clusters, where there are very many. */
function newest(note, {stories, newest: {stories: seen}}) {
  return seen < stories ? `${say(note)} · ${say('plots-of', {clusters: counted('cluster', seen)})}` : say(note);
}

const MOST_SOURCES = 15;
const SIZES = [2, 3, 4, 5, 10, 20, 50, Infinity];

function sizes(storySizes) {
  return SIZES.map((upTo, at) => {
    const above = at === 0 ? 1 : SIZES[at - 1];
    const label = upTo === Infinity ? `${above + 1}+` : upTo === above + 1 ? String(upTo) : `${above + 1}–${upTo}`;
    const within = storySizes.filter(({size}) => size > above && size <= upTo);
    return {label, count: within.reduce((sum, {stories}) => sum + stories, 0)};
  });
}

function busiest(outlets) {
  return [...outlets].sort((a, b) => b.first + b.copies + b.unknown - a.first - a.copies - a.unknown).slice(0, MOST_SOURCES);
}

function lags(of) {
  return of.map(({belowSeconds, articles}) => ({label: say(`lag-${belowSeconds ?? 'more'}`), count: articles}));
}
