// Plots as SVG, each with its figures as a table for those who read rather than look.

import {el, svg, foreign} from './dom.js';
import {say, number} from './language.js';

const [HEIGHT, BASE, TALLEST] = [172, 140, 116];
const PHONE = matchMedia('(max-width: 44rem)');

/** @param bins {label, count}; @param heads of the table's two columns */
export function columns(title, note, bins, heads) {
  const most = Math.max(1, ...bins.map(({count}) => count));
  const width = PHONE.matches ? 310 : 440; // letters stay as large
  const step = width / bins.length;
  const plot = svg('svg', {class: 'plot', viewBox: `0 0 ${width} ${HEIGHT}`, role: 'img', 'aria-label': `${title}: ${note}`, dir: 'ltr'},
    svg('line', {class: 'axis', x1: 0, x2: width, y1: BASE, y2: BASE}),
    bins.map(({label, count}, at) => {
      const height = count === 0 ? 0 : Math.max(1.5, TALLEST * count / most);
      const middle = (at + 0.5) * step;
      return [
        svg('rect', {class: 'column', x: middle - step * 0.38, y: BASE - height, width: step * 0.76, height, rx: 2}),
        count > 0 && svg('text', {class: 'value', x: middle, y: BASE - height - 5}, number(count)),
        svg('text', {class: 'tick', x: middle, y: BASE + 18}, label)];
    }));
  return figure(title, note, plot, table(heads, bins.map(({label, count}) => [label, number(count)])));
}

/** What an outlet was: its class and its words. */
const PARTS = {first: ['first', 'first-column'], copies: ['later', 'later-column'], unknown: ['unknown', 'unknown-column']};

/** @param of {source, first, copies, unknown}, the most articles first */
export function sources(title, note, of) {
  const sum = outlet => Object.keys(PARTS).reduce((all, part) => all + outlet[part], 0);
  const most = Math.max(1, ...of.map(sum));
  const piece = (name, count) => el('span', {class: name, size: {'inline-size': `${100 * count / most}%`}});
  const bars = el('div', {class: 'sourcebars', 'aria-hidden': 'true'}, of.map(outlet => [
    el('span', {}, outlet.source ? foreign(outlet.source) : say('no-source')),
    el('span', {class: 'track'}, Object.entries(PARTS).map(([part, [name]]) => piece(name, outlet[part]))),
    el('span', {class: 'sum'}, number(sum(outlet)))]));
  const key = el('p', {class: 'plotkey', 'aria-hidden': 'true'}, Object.values(PARTS).map(([name, words]) =>
    el('span', {}, el('i', {class: name}), say(words))));
  return figure(title, note, [bars, key], table([say('source-column'), ...Object.values(PARTS).map(([, words]) => say(words))],
    of.map(outlet => [outlet.source ? foreign(outlet.source) : say('no-source'), ...Object.keys(PARTS).map(part => number(outlet[part]))])));
}

function figure(title, note, plot, figures) {
  return el('figure', {class: 'card'}, el('figcaption', {}, el('b', {}, title), el('small', {}, note)), plot,
    el('details', {class: 'figures-of'}, el('summary', {}, say('as-table')), figures));
}

function table(heads, rows) {
  return el('table', {}, el('thead', {}, el('tr', {}, heads.map(head => el('th', {scope: 'col'}, head)))),
    el('tbody', {}, rows.map(([name, ...counts]) =>
      el('tr', {}, el('th', {scope: 'row'}, name), counts.map(count => el('td', {}, count))))));
}
