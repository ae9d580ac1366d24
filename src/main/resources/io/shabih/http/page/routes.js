// Addresses within the page: #/view?name=value&…

export function to(view, parameters = {}) {
  const given = Object.entries(parameters).filter(([, value]) => value !== '' && value !== undefined);
  return `#/${view}${given.length > 0 ? `?${new URLSearchParams(given)}` : ''}`;
}

/** {view, parameters} of an address; the first view where it names none. */
export function from(hash) {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  return {view: path || 'article', parameters: Object.fromEntries(new URLSearchParams(query))};
}
