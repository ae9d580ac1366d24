// What an article of a story changed of the first one's text: a line of figures, and the words when they are asked for.

import {el, foreign, joined} from './dom.js';
import {say, counted} from './language.js';
import {DIGIT, difference, numberSwaps} from './diff.js';
import {to} from './routes.js';

const MOST_NUMBERS = 3;

/**
 * @param entry of GET /v1/clusters/{id} that tells its changes; @param first what they are held against
 * @param isFirst whether that one was published first, else it has only the earliest date
 */
export function changes({id, changes: of}, first, isFirst) {
  const [headline, body] = [of.headline, of.body].map(runs => runs.map(segment));
  if (headline.length + body.length === 0) {
    const same = of.wordsRespelt > 0 ? 'words' : 'text';
    return el('p', {}, isFirst ? say(`same-${same}`) : [against(first, isFirst), ' ', say(`unchanged-${same}`)]);
  }
  const rest = of.omitted > 0
    && el('a', {href: to('compare', {a: first.id, b: id})}, counted('differenceMore', of.omitted));
  return el('details', {},
    el('summary', {}, el('span', {}, against(first, isFirst), ' ', joined(inShort(of, headline, body)))),
    el('dl', {}, part('field-title', headline), part('field-body', body, rest)));
}

function against({id, source}, isFirst) {
  return isFirst ? say('against-first') : [say('against'), ' ', foreign(source || id), ':'];
}

function segment({kind, first, here, number}) {
  return {kind, a: first, b: here, number};
}

function inShort({wordsAdded, wordsDropped, wordsChanged}, headline, body) {
  const swaps = numberSwaps([...headline, ...body].filter(({a, b}) => DIGIT.test(a) && DIGIT.test(b)), MOST_NUMBERS);
  return [
    headline.length > 0 && say('headline-changed'),
    swaps.length > 0 && el('span', {class: 'swaps'}, swaps),
    wordsChanged > 0 && counted('wordChanged', wordsChanged),
    wordsAdded > 0 && counted('wordAdded', wordsAdded),
    wordsDropped > 0 && counted('wordDropped', wordsDropped)];
}

function part(name, segments, rest = false) {
  return segments.length > 0 && el('div', {}, el('dt', {}, say(name)),
    segments.map(one => el('dd', {dir: 'rtl'}, difference(one))), rest && el('dd', {}, rest));
}
