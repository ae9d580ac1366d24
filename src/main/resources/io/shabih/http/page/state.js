// #/state : how much is in the index, and its clusters in plots.

import {el} from './dom.js';
import {say, counted, number, percent, bytes, moment, duration} from './language.js';
import {get} from './api.js';
import {shown, empty} from './states.js';
import {columns, sources} from './plots.js';

export const title = 'state-title';

export function show(view, parameters, signal) {
  const place = el('div', {class: 'answer'});
  view.append(el('header', {class: 'intro'}, el('h1', {}, say('state-title'))), place);
  shown(place, say('loading'), () => get('/v1/index', {}, signal), state);
}

function state(of) {
  if (of.articles === 0) {
    return empty(say('state-none'), say('state-none-note'));
  }
  return [
    of.earliest && el('p', {class: 'lead'}, say('dates-span', {from: moment(of.earliest), to: moment(of.latest)})),
    el('dl', {class: 'figures'},
      figure('articles', number(of.articles)),
      figure('clusters', number(of.stories)),
      figure('in-clusters', number(of.articlesInStories)),
      figure('copies-share', percent((of.articlesInStories - of.stories) / of.articles)),
      figure('size-on-disk', bytes(of.bytes))),
    of.stories > 0 && el('section', {'aria-labelledby': 'plots-title'},
      el('h2', {id: 'plots-title'}, say('plots-title')),
      of.plotted < of.stories && el('p', {}, say('plots-of', {clusters: counted('cluster', of.plotted)})),
      el('div', {class: 'plots'},
        columns(say('plot-sizes'), say('plot-sizes-note'), bins(of.sizes, size), [say('size-column'), say('clusters-column')]),
        columns(say('plot-lags'), say('plot-lags-note'), bins(of.lags, lag), [say('lag-column'), say('articles-column')]),
        sources(say('plot-sources'), say('plot-sources-note'), of.sources))),
  ].filter(Boolean);
}

function figure(words, value) {
  return el('div', {}, el('dt', {}, say(words)), el('dd', {}, value));
}

/** @param of {upTo, count}: a bin reaches from above the one before it up to its bound; the last has none */
function bins(of, label) {
  return of.map(({upTo, count}, at) => ({label: label(at === 0 ? null : of[at - 1].upTo, upTo), count}));
}

function size(above, upTo) {
  return upTo === null ? `${above}+` : above === null || upTo === above + 1 ? String(upTo) : `${above + 1}–${upTo}`;
}

function lag(above, upTo) {
  return upTo === null ? say('lag-more') : say(`lag-${upTo}`);
}
