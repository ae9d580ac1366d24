// What one article is to another, and the evidence for it.

import {el, foreign, joined} from './dom.js';
import {say, knows, percent, number} from './language.js';

export function isCopy(relation) {
  return ['exact', 'near', 'contains', 'contained'].includes(relation);
}

/** Whether a reader may be told so without a "perhaps". */
export function isSure({certainty}) {
  return certainty !== 'perhaps';
}

export function chip(relation, sure = true) {
  const name = say(`relation-${relation ?? 'none'}`);
  return el('span', {class: `chip ${relation ?? 'none'}${sure ? '' : ' perhaps'}`, title: say(`explain-${relation ?? 'none'}`)},
    sure ? name : say('perhaps', {relation: name}));
}

/** A share of 1 as a bar with its words and its percentage. */
export function share(words, value) {
  return el('div', {class: 'share'},
    el('dt', {}, words),
    el('dd', {}, el('span', {class: 'bar', 'aria-hidden': 'true'}, el('i', {size: {'inline-size': `${100 * value}%`}})),
      el('b', {}, percent(value))));
}

/** Headline and text alike, each contained in the other: of a match or an explanation's measures. */
export function measures(of, names = ['resemblance', 'headlineResemblance', 'containmentA', 'containmentB']) {
  return el('dl', {class: 'shares'}, names.map(name => share(say(name), of[name])));
}

/**
 * What decided, and what the two state differently.
 *
 * @param of {rule, probabilities, features}: how it was weighed
 * @param facts {kind, first, second}; @param heads what the two columns are of
 */
export function evidence(of, facts, heads) {
  return el('div', {class: 'evidence-of'},
    el('p', {}, say('rule'), ' ', el('b', {}, ruleWords(of.rule))),
    facts.length > 0 && table(facts, heads),
    probabilities(of.probabilities),
    of.features && features(of.features));
}

function ruleWords(rule) {
  return knows(`rule-${rule}`) ? say(`rule-${rule}`) : rule;
}

function table(facts, heads) {
  return el('div', {class: 'wide'}, el('table', {class: 'evidence'},
    el('thead', {}, el('tr', {}, el('th', {scope: 'col'}, say('evidence')), heads.map(head => el('th', {scope: 'col'}, head)))),
    el('tbody', {}, facts.map(({kind, first, second}) => el('tr', {},
      el('th', {scope: 'row'}, knows(`kind-${kind}`) ? say(`kind-${kind}`) : el('code', {}, kind)),
      el('td', {}, fact(kind, first)),
      el('td', {}, fact(kind, second)))))));
}

/** A word of ours, such as a day's name, in the language chosen; all else as it was written. */
function fact(kind, value) {
  if (value === '') {
    return '–';
  }
  const words = kind.endsWith('day') ? value.split(' ') : [value];
  return joined(words.map(word => (knows(`day-${word}`) ? say(`day-${word}`) : foreign(word))), ' ');
}

/** {same: 0.9, update: 0.1}, the likeliest first; nothing was weighed where a rule decided. */
function probabilities(of) {
  const likely = Object.entries(of).sort(([, a], [, b]) => b - a).filter(([, value]) => value >= 0.005);
  return likely.length > 0 && el('p', {class: 'weighed'}, say('probability'), ' ',
    joined(likely.map(([name, value]) => el('span', {}, say(`probability-${name}`), ' ', el('b', {}, percent(value))))));
}

/** Everything that was measured, for those who tune the judge: in English, as judge.tsv names it. */
function features(of) {
  const names = Object.entries(of);
  return names.length > 0 && el('details', {class: 'features'},
    el('summary', {}, `${say('features')} (${number(names.length)})`),
    el('dl', {dir: 'ltr', lang: 'en'}, names.map(([name, value]) =>
      el('div', {}, el('dt', {}, name), el('dd', {}, value.toFixed(2))))));
}
