// When things were published, as far as their dates tell: a moment, a day without a time, or a month.

const DAY = 86_400_000;

/** How long a date without a time may last, in milliseconds: of a month, the longest there is. */
function length(date) {
  return isMonth(date) ? 31 * DAY : DAY;
}

/** 2025-02 is one. */
export function isMonth(date) {
  return date.length === 7;
}

/** 2025-02-05T16:10:00Z has one, 2025-02-05 has none. */
export function hasTime(date) {
  return date.includes('T');
}

/** The moment, of a day alone its beginning, in milliseconds. */
export function start(date) {
  return Date.parse(date);
}

/** From when on it was surely out. */
function surelyOut(date) {
  return start(date) + (hasTime(date) ? 1 : length(date));
}

/** How many days of the calendar lie between two dates. */
function days(from, to) {
  return Math.floor(start(to) / DAY) - Math.floor(start(from) / DAY);
}

/**
 * When a report first appeared, as Beginning.java tells it.
 *
 * @param entries {date}, null where there is none
 * @return first: the one that was surely before all others, or null; maybeFirst: those that may have been, several where
 *     the dates do not tell; lag(entry): {seconds} or {days} behind them, null where it may be one of them or has no date
 */
export function beginning(entries) {
  const dated = entries.filter(({date}) => date);
  const out = dated.reduce((least, {date}) => Math.min(least, surelyOut(date)), Infinity);
  const maybeFirst = dated.filter(({date}) => start(date) < out);
  const timed = maybeFirst.every(({date}) => hasTime(date));
  const earliest = maybeFirst.reduce((a, b) => (a && start(a.date) <= start(b.date) ? a : b), null);
  return {
    first: maybeFirst.length === 1 ? earliest : null,
    maybeFirst,
    lag: ({date}) => (!date || start(date) < out || isMonth(date) || isMonth(earliest.date) ? null
      : timed && hasTime(date) ? {seconds: (start(date) - start(earliest.date)) / 1000}
      : {days: days(earliest.date, date)}),
  };
}

/** From the earliest to the latest: {seconds} or {days}; null where there are not two dates. */
export function spread(entries) {
  const dates = entries.map(({date}) => date).filter(Boolean).sort((a, b) => start(a) - start(b));
  if (dates.length < 2) {
    return null;
  }
  const [from, to] = [dates[0], dates.at(-1)];
  return hasTime(from) && hasTime(to) ? {seconds: (start(to) - start(from)) / 1000} : {days: days(from, to)};
}

/** The span of the calendar that dates take, and where each stands in it: shares from 0 to 1. */
export function places(dates) {
  const from = Math.min(...dates.map(start));
  const to = Math.max(...dates.map(date => start(date) + (hasTime(date) ? 0 : length(date))));
  return {span: to - from, place: date => (start(date) - from) / (to - from), width: date => (hasTime(date) ? 0 : length(date) / (to - from))};
}
