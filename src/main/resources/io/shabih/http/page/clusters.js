// #/clusters : the newest and the largest clusters, with filters and pages.

import {el, alone, foreign} from './dom.js';
import {say, counted, lagWords, moment, number, percent} from './language.js';
import {spread} from './dates.js';
import {get} from './api.js';
import {shown, empty} from './states.js';
import {timeline} from './timeline.js';
import {to} from './routes.js';

export const title = 'clusters-title';

const PAGE = 20;
const LAST_PAGE = 501; // the server passes over 10,000 clusters at most
const MOST_SOURCES = 6;
const SIZES = [2, 3, 5, 10, 25];
const SINCE = {'': 'since-any', '24h': 'since-day', '7d': 'since-week', '30d': 'since-month', date: 'since-date'};

export function show(view, parameters, signal) {
  const place = el('div', {class: 'answer'});
  const made = form(parameters);
  view.append(
    el('header', {class: 'intro'}, el('h1', {}, say('clusters-title')), el('p', {class: 'lead'}, say('clusters-lead'))),
    made, place);
  offerSources(made, signal);
  const page = Math.min(LAST_PAGE, Math.max(1, Number.parseInt(parameters.page ?? '1', 10) || 1));
  shown(place, say('loading'), () => get('/v1/clusters', {
    order: parameters.order, source: parameters.source, since: parameters.since, minSize: parameters.size,
    limit: PAGE, from: (page - 1) * PAGE}, signal),
  ({clusters, total}) => (clusters.length === 0 && page === 1
    ? empty(say('clusters-none'), say('clusters-none-note'))
    : [el('p', {class: 'total'}, counted('clusters', total)), el('ol', {class: 'list clusters'}, clusters.map(row)), pages(parameters, page, page * PAGE < total)]));
}

function form({order = 'newest', source = '', since = '', size = '2'}) {
  const onDate = since !== '' && !(since in SINCE);
  const choose = event => {
    event.preventDefault();
    const {elements} = made;
    day.hidden = elements.since.value !== 'date';
    if (day.hidden || elements.day.value !== '') {
      location.hash = to('clusters', {
        order: made.querySelector('[name=order]:checked').value, source: elements.source.value.trim(),
        since: day.hidden ? elements.since.value : elements.day.value, size: elements.size.value});
    }
  };
  const day = el('label', {hidden: !onDate}, el('span', {}, say('date')),
    el('input', {name: 'day', type: 'date', value: onDate ? since : ''}));
  const made = el('form', {class: 'filters', onsubmit: choose, onchange: choose},
    el('fieldset', {class: 'switch'}, el('legend', {class: 'unseen'}, say('order')),
      ['newest', 'largest'].map(name => el('label', {},
        el('input', {type: 'radio', name: 'order', value: name, checked: name === order}), el('span', {}, say(`order-${name}`))))),
    el('label', {}, el('span', {}, say('filter-source')), el('input', {name: 'source', value: source, dir: 'auto', list: 'sources',
      placeholder: say('all-sources'), autocomplete: 'off'}), el('datalist', {id: 'sources'})),
    el('label', {}, el('span', {}, say('filter-since')), el('select', {name: 'since'},
      Object.entries(SINCE).map(([value, words]) =>
        el('option', {value, selected: value === (onDate ? 'date' : since)}, say(words))))),
    day,
    el('label', {}, el('span', {}, say('filter-size')), el('select', {name: 'size'},
      SIZES.map(value => el('option', {value, selected: String(value) === size},
        say('size-at-least', {articles: counted('article', value)}))))));
  return made;
}

/** The sources of the newest clusters, offered while one is typed. */
function offerSources(made, signal) {
  get('/v1/index', {}, signal).then(({newest: {sources}}) => {
    made.querySelector('datalist').append(...sources.map(({source}) => el('option', {value: source})));
  }, () => {}); // a source can be typed without the list
}

function row({cluster, representative, size, cohesion, members}) {
  const stands = members.find(({id}) => id === representative) ?? members[0];
  const apart = spread(members);
  const sources = [...new Set(members.map(({source}) => source).filter(source => source !== ''))];
  return el('li', {id: cluster},
    el('span', {class: 'size'}, el('b', {'aria-hidden': 'true'}, number(size)), el('span', {class: 'unseen'}, counted('article', size))),
    el('div', {class: 'entry'},
      alone('a', {class: 'headline', href: to('article', {id: stands.id})}, stands.title || stands.id),
      el('p', {class: 'facts'},
        stands.date && el('time', {datetime: stands.date}, moment(stands.date)),
        apart && (apart.days > 0 || apart.seconds >= 60) && el('span', {}, say('spread', {lag: lagWords(apart)})),
        el('span', {}, say('cohesion'), ' ', percent(cohesion))),
      el('p', {class: 'sources'}, sources.slice(0, MOST_SOURCES).map(source =>
        el('a', {href: to('clusters', {source})}, foreign(source))),
      sources.length > MOST_SOURCES && ` +${number(sources.length - MOST_SOURCES)}`),
      el('div', {class: 'reasons'}, story({cluster, members}, stands))));
}

/** The timeline is made when it is asked for. */
function story({cluster, members}, stands) {
  const made = el('details', {ontoggle: () => {
    if (made.open && made.children.length === 1) {
      made.append(...timeline(members, {cluster}, entry => comparison(entry, stands)));
    }
  }}, el('summary', {}, say('open-story')));
  return made;
}

function comparison({id}, stands) {
  return id !== stands.id && el('a', {class: 'button small', href: to('compare', {a: stands.id, b: id})}, say('compare-with'));
}

function pages(parameters, page, more) {
  return (page > 1 || more) && el('nav', {class: 'pages', 'aria-label': say('pages')},
    page > 1 ? el('a', {class: 'button', rel: 'prev', href: to('clusters', {...parameters, page: page - 1})}, say('newer')) : el('span'),
    el('span', {}, say('page', {page: number(page)})),
    more ? el('a', {class: 'button', rel: 'next', href: to('clusters', {...parameters, page: page + 1})}, say('older')) : el('span'));
}
