// The server, asked. Every failure is a Problem with words for people.

import {say, knows} from './language.js';

export class Problem extends Error {
  /** @param status 0 where no answer came at all */
  constructor(status, detail, field = '') {
    super(detail);
    this.status = status;
    this.field = field;
  }

  /** In the language chosen, what to do about it. */
  get advice() {
    const key = this.status === 0 ? 'error-network' : `error-${this.status}`;
    return knows(key) ? say(key) : say('error-title');
  }
}

let token = '';

/** For writing; kept as long as the page is open and nowhere else. */
export function useToken(entered) {
  token = entered;
}

/** Path of an article, whose id may hold anything. */
export function articlePath(id, part = '') {
  return `/v1/articles/${encodeURIComponent(id)}${part}`;
}

export function get(path, parameters = {}, signal = undefined) {
  const given = Object.entries(parameters).filter(([, value]) => value !== '' && value !== undefined);
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return ask('GET', given.length > 0 ? `${path}?${query}` : path, undefined, signal);
}

export function post(path, body, signal = undefined) {
  return ask('POST', path, body, signal);
}

async function ask(method, path, body, signal) {
  const headers = {Accept: 'application/json'};
  if (body !== undefined) {
    headers['Content-Type'] = body instanceof Blob ? 'application/octet-stream' : 'application/json';
  }
  if (token !== '') {
    headers.Authorization = `Bearer ${token}`;
  }
  const response = await reached(() =>
    fetch(address(path), {method, headers, signal, body: sent(body)}));
  const answer = await reached(() => response.text());
  if (!response.ok) {
    throw refused(response.status, answer);
  }
  return JSON.parse(answer);
}

/** Where the API is: beside this file, also where a proxy has put both under a path of its own. */
function address(path) {
  return new URL(`.${path}`, import.meta.url).href;
}

/** A file goes as it is: the server finds out its encoding. */
function sent(body) {
  return body === undefined || body instanceof Blob ? body : JSON.stringify(body);
}

/** An abort stays an abort: the view that asked is gone. */
async function reached(request) {
  try {
    return await request();
  } catch (error) {
    throw error.name === 'AbortError' ? error : new Problem(0, error.message);
  }
}

function refused(status, answer) {
  try {
    const {detail, field} = JSON.parse(answer);
    return new Problem(status, detail ?? '', field ?? '');
  } catch {
    return new Problem(status, answer.slice(0, 200));
  }
}

export function clusterPath(id) {
  return `/v1/clusters/${encodeURIComponent(id)}`;
}
