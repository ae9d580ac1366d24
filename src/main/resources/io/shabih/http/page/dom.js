// Elements made from data. Text only ever becomes a text node: nothing here parses markup.

const SVG = 'http://www.w3.org/2000/svg';

/** el('a', {href: '#/state', class: 'more'}, 'text', el('b', {}, …)): what is empty is left out. */
export function el(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

export function svg(name, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (name === 'size') {
      Object.entries(value).forEach(([property, amount]) => element.style.setProperty(property, amount));
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat(Infinity).filter(child => child || child === 0));
  return element;
}

const MOST_LETTERS = 300;

/** No word is so long; laying out one of 50,000 letters keeps a browser busy for half a minute. */
const LONG_WORD = /\S{200,}/gu;
const MOST_LETTERS_OF_LONG_WORD = 80;

/** What would turn the reading order around or break the page, as Html.java lists it. */
const HARMFUL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFFFE\uFFFF]|\p{Cs}/gu;

/** The text with every harmful character shown as its code point, [U+202E], and endless words cut. */
export function harmless(text) {
  return text.replace(LONG_WORD, word => clipped(word, MOST_LETTERS_OF_LONG_WORD)).replace(HARMFUL, letter =>
    `[U+${letter.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}]`);
}

function clipped(text, most = MOST_LETTERS) {
  return text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '') + '…';
}

/** Text that is not ours, within a line of ours: isolated, clipped and harmless. */
export function foreign(text) {
  return el('bdi', {dir: 'auto'}, harmless(clipped(text)));
}

/** Text that is not ours, in an element of its own. */
export function alone(name, attributes, text) {
  return el(name, {dir: 'auto', ...attributes}, harmless(clipped(text)));
}

/** The children with something between each two. */
export function joined(children, between = ' · ') {
  return children.filter(Boolean).flatMap((child, at) => (at === 0 ? [child] : [between, child]));
}

/** Says something to those who listen to the page rather than look at it. */
export function announce(text) {
  document.getElementById('status').textContent = text;
}
