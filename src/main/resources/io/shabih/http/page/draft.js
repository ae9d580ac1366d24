// The article that is being typed, and what the server said of it; both outlive a change of view or language.

const FIELDS = ['title', 'body', 'source', 'date'];

export const draft = {
  title: '', body: '', source: '', date: '',
  answer: null,

  set(article) {
    FIELDS.forEach(field => { draft[field] = article[field] ?? ''; });
    draft.answer = null;
  },

  isEmpty() {
    return draft.title.trim() === '' && draft.body.trim() === '';
  },

  /** Only what was filled in. */
  article() {
    return Object.fromEntries(FIELDS.filter(field => draft[field].trim() !== '').map(field => [field, draft[field].trim()]));
  },
};
