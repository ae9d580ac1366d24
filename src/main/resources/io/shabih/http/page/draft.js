// The article that is being typed, and what the server said of it; both outlive a change of view or language, the article
// a reload of the tab, too.

const FIELDS = ['title', 'body', 'source', 'date'];
const KEY = 'shabih-draft';

export const draft = {
  title: '', body: '', source: '', date: '',
  answer: null,

  /** A field that was typed into. */
  put(field, text) {
    draft[field] = text;
    save();
  },

  set(article) {
    FIELDS.forEach(field => { draft[field] = article[field] ?? ''; });
    draft.answer = null;
    save();
  },

  isEmpty() {
    return draft.title.trim() === '' && draft.body.trim() === '';
  },

  /** Whether letters were lost where it was decoded: nothing is to be said of such a text. */
  isGarbled() {
    return FIELDS.some(field => draft[field].includes('\uFFFD'));
  },

  /** Only what was filled in. */
  article() {
    return Object.fromEntries(FIELDS.filter(field => draft[field].trim() !== '').map(field => [field, draft[field].trim()]));
  },
};

/** In this tab alone, and for a reload of it alone. */
function save() {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(draft.article()));
  } catch { /* private mode, or more than a browser keeps */ }
}

/** What a reload, or the way back from another site, would lose; a visit begins empty. */
function restore() {
  const [visit] = performance.getEntriesByType('navigation');
  try {
    if (visit?.type === 'navigate') {
      sessionStorage.removeItem(KEY);
    } else {
      Object.assign(draft, JSON.parse(sessionStorage.getItem(KEY) ?? '{}'));
    }
  } catch { /* private mode */ }
}

restore();
