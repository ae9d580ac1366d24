// Two aligned texts side by side, a paragraph a row, from segments {kind, a, b, number}.

import {el, harmless, joined} from './dom.js';
import {say, counted} from './language.js';

const CONTEXT_WORDS = 10;
export const DIGIT = /\p{Nd}/u;

/** The rows; every difference carries its number in data-change on both sides. Starts counting at `from`. */
export function rows(segments, {whole = false, from = 0} = {}) {
  const made = [];
  let row = newRow();
  let change = from;
  for (const segment of segments) {
    const differs = segment.kind !== 'equal' && segment.kind !== 'spelling';
    for (const piece of paragraphs(segment)) {
      row.element.classList.toggle('same', segment.kind === 'equal' && row.element.classList.contains('same'));
      put(row.a, piece, piece.a, piece.b, 'del', change, whole);
      put(row.b, piece, piece.b, piece.a, 'ins', change, whole);
      if (piece.ends) {
        made.push(row.element);
        row = newRow();
      }
    }
    change += differs ? 1 : 0;
  }
  if (row.a.hasChildNodes() || row.b.hasChildNodes()) {
    made.push(row.element);
  }
  return {elements: made, changes: change - from};
}

function newRow() {
  const a = el('div', {class: 'side a'});
  const b = el('div', {class: 'side b'});
  return {a, b, element: el('div', {class: 'diff same', dir: 'rtl'}, a, b)};
}

/** Cut where a paragraph ends on both sides at once, or on the only side that has words. */
function paragraphs(segment) {
  const [a, b] = [words(segment.a), words(segment.b)];
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  const together = shorter.length === 0 || segment.kind === 'equal' && a.length === b.length;
  if (!together) {
    return [{...segment, a, b, ends: segment.a.endsWith('\n') && segment.b.endsWith('\n')}];
  }
  const pieces = [];
  let start = 0;
  longer.forEach((word, at) => {
    const ends = word.endsWith('\n') && (shorter.length === 0 || shorter[at].endsWith('\n'));
    if (ends || at === longer.length - 1) {
      pieces.push({...segment, a: a.slice(start, at + 1), b: b.slice(start, at + 1), ends});
      start = at + 1;
    }
  });
  return pieces;
}

function words(text) {
  return text === '' ? [] : text.split(/ |(?<=\n)/).filter(word => word !== '');
}

function put(side, segment, own, others, tag, change, whole) {
  if (own.length === 0) {
    return;
  }
  if (side.hasChildNodes()) {
    side.append(' ');
  }
  const kind = segment.kind;
  if (kind === 'equal') {
    side.append(...folded(own, whole));
  } else if (kind === 'spelling') {
    const title = say('other-spelling', {word: harmless(others.join(' ').trim())});
    side.append(el('mark', {class: 'spelling', title}, el('bdi', {}, text(own))));
  } else {
    side.append(marked(tag, own, segment, {'data-change': change}));
  }
}

function marked(tag, own, {kind, number}, attributes = {}) {
  return el(tag, {class: kind === 'changed' && 'changed', ...attributes}, el('bdi', {}, number ? own.map(numbered) : text(own)));
}

/** Both sides of one difference in a line, the first text's first. */
export function difference(segment) {
  return joined([['del', words(segment.a)], ['ins', words(segment.b)]]
    .map(([tag, own]) => own.length > 0 && marked(tag, own, segment)), ' ');
}

/** Equal words far from any difference are counted, not shown. */
function folded(own, whole) {
  if (whole || own.length <= 4 * CONTEXT_WORDS) {
    return [text(own)];
  }
  const hidden = own.length - 2 * CONTEXT_WORDS;
  return [text(own.slice(0, CONTEXT_WORDS)), ' ',
    el('span', {class: 'fold'}, '⋯ ', say('equal-words', {words: counted('word', hidden)}), ' ⋯'), ' ',
    text(own.slice(-CONTEXT_WORDS))];
}

function numbered(word, at, own) {
  const shown = harmless(at === own.length - 1 ? word.trimEnd() : word);
  return [at > 0 && ' ', DIGIT.test(word) ? el('b', {class: 'number'}, shown) : shown];
}

/** A line's end within is shown by the style sheet; at the end it is the row's. */
function text(own) {
  return harmless(own.join(' ').replace(/\n /g, '\n').trimEnd());
}

/**
 * The numbers that stand in differences, each side of each, of so many differences. A number that only one side has here is
 * none if the other text has it elsewhere.
 */
export function numberSwaps(segments, most) {
  const [inA, inB] = ['a', 'b'].map(side => new Set(segments.flatMap(segment => digits(segment[side]))));
  const known = ({a, b}) => (a.length === 0 && b.every(number => inA.has(number))) || (b.length === 0 && a.every(number => inB.has(number)));
  const numbers = (tag, side) => side.map(number => el(tag, {}, el('bdi', {}, number)));
  return segments.filter(({number}) => number)
    .map(({a, b}) => ({a: digits(a), b: digits(b)}))
    .filter(({a, b}) => a.join() !== b.join())
    .filter(swap => !known(swap))
    .slice(0, most)
    .map(({a, b}) => el('span', {class: 'swap'}, numbers('del', a), ' ', numbers('ins', b)));
}

function digits(side) {
  return [...side.matchAll(/\p{Nd}+(?:[.,:/٫٬-]\p{Nd}+)*[%٪]?/gu)].map(([number]) => number);
}
