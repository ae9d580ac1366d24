// The answer in a sentence: how many copies there are, how many more perhaps, and who was first if the dates tell.

import {el, foreign, announce} from './dom.js';
import {say, counted, lagWords, moment} from './language.js';
import {beginning} from './dates.js';
import {open} from './timeline.js';

/**
 * @param entries that surely carry the report, the asked article among them if it is in the story
 * @param perhaps what may carry it
 * @param own the asked article: {date}, {draft} if it was typed
 */
export function verdict(entries, perhaps, own) {
  const others = entries.filter(entry => !entry.own && entry.relation !== 'update');
  const words = copies(others.length, perhaps.length);
  announce(words);
  return card(others.length > 0 ? 'copied' : perhaps.length > 0 ? 'unsure' : 'original', words,
    others.length > 0 ? first(others, {own: true, date: own.date}, own)
      : el('p', {}, say(perhaps.length > 0 ? 'perhaps-verdict-note' : 'is-original-note')));
}

/** A name or a word is no report: nobody published it, and nobody did not. */
export function fewWords(found) {
  const words = say('few-words');
  announce(words);
  return card('unsure', words, el('p', {}, say(found.length > 0 ? 'few-words-note' : 'few-words-none')));
}

function card(kind, words, ...more) {
  return el('section', {class: `card verdict ${kind}`}, el('p', {class: 'big'}, words), ...more);
}

function copies(sure, perhaps) {
  if (sure === 0) {
    return perhaps === 0 ? say('is-original') : say('perhaps-copies', {copies: counted('copy', perhaps)});
  }
  const words = say('has-copies', {copies: counted('copy', sure)});
  return perhaps === 0 ? words : say('and-perhaps', {words, more: counted('perhapsMore', perhaps)});
}

/** Who was first of all, the asked article among them. */
function first(others, asked, {draft}) {
  if (!others.some(({date}) => date)) {
    return false;
  }
  const begun = beginning([...others, asked]);
  if (begun.first === asked) {
    return el('p', {}, el('b', {}, say(draft ? 'yours-first' : 'this-first')));
  }
  if (begun.first === null) {
    return el('p', {}, say('first-unknown'), ' ', say(`why-${open(begun)}`),
      behind(begun.lag(asked), draft ? 'yours-after' : 'this-after'));
  }
  const {source, date} = begun.first;
  return el('p', {}, say('first-by'), ' ', el('b', {}, source ? foreign(source) : say('no-source')),
    ' · ', el('time', {datetime: date}, moment(date)), behind(begun.lag(asked), draft ? 'yours-later' : 'this-later'));
}

function behind(lag, words) {
  return lag !== null && lag.days !== 0 && [' · ', say(words, {lag: lagWords(lag)})];
}
