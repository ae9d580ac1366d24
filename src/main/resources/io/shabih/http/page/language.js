// The language chosen, and what follows from it: words, counted nouns, dates, lags.

import {words} from './words.js';
import {nouns} from './nouns.js';
import {hasTime, isMonth} from './dates.js';

const KEY = 'shabih-language';
const root = document.documentElement;

/** Arabic unless English was chosen on this machine before. */
export function startLanguage() {
  let saved = null;
  try {
    saved = localStorage.getItem(KEY);
  } catch { /* private mode */ }
  set(saved === 'en' ? 'en' : 'ar');
}

export function switchLanguage() {
  set(isArabic() ? 'en' : 'ar');
  try {
    localStorage.setItem(KEY, root.lang);
  } catch { /* private mode */ }
}

function set(language) {
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
}

export function isArabic() {
  return root.lang === 'ar';
}

/** Our words for a key, in the language chosen; {name} in them is replaced. */
export function say(key, values = {}) {
  const both = words[key];
  if (!both) {
    throw new Error(`no words for ${key}`);
  }
  return filled(both[isArabic() ? 0 : 1], values);
}

export function knows(key) {
  return key in words;
}

function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
}

/** 3 -> «3 نسخ», 2 -> «نسختان», 11 -> «11 نسخة»; the noun is one of nouns.js. */
export function counted(noun, count) {
  const forms = nouns[noun][isArabic() ? 0 : 1];
  const form = new Intl.PluralRules(root.lang).select(count);
  return filled(forms[form] ?? forms.other, {n: number(count)});
}

export function number(value) {
  return value.toLocaleString('en');
}

/** A share from 0 to 1 as a percentage; what is not all or nothing never reads so. */
export function percent(share) {
  const whole = share > 0 && share < 1 ? Math.min(99, Math.max(1, Math.round(100 * share))) : Math.round(100 * share);
  return isArabic() ? `${whole}٪` : `${whole}%`;
}

/** Days and hours, hours and minutes, or minutes, as they stand after «بعد». */
export function duration(seconds) {
  const minutes = Math.round(Math.abs(seconds) / 60);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60)];
  const parts = days >= 1
    ? [['day', days], ['hour', hours % 24]]
    : [['hour', hours], ['minute', minutes % 60]];
  const said = parts.filter(([, count]) => count > 0).map(([unit, count]) => counted(unit, count));
  return said.length === 0 ? say('no-lag') : said.join(isArabic() ? ' و' : ' ');
}

/** {seconds} or {days}, as dates.js tells a lag. */
export function lagWords(lag) {
  return 'days' in lag ? counted('day', lag.days) : duration(lag.seconds);
}

/** A date as all of Shabih shows it: the moment in UTC, or the day or month alone where no more is known. */
export function moment(date) {
  return hasTime(date) ? `${shownDate(date, {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'})}\u00A0UTC` : day(date);
}

export function day(date) {
  return shownDate(date, {});
}

function shownDate(date, time) {
  return new Intl.DateTimeFormat(isArabic() ? 'ar-EG-u-nu-latn' : 'en-GB', {
    ...(isMonth(date) ? {} : {day: 'numeric'}), month: 'long', year: 'numeric', timeZone: 'UTC', ...time,
  }).format(new Date(date));
}

export function bytes(size) {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  const power = size < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(size) / 3));
  const value = size / 1000 ** power;
  return `${value.toFixed(power === 0 || value >= 100 ? 0 : 1)} ${say(`unit-${units[power]}`)}`;
}
