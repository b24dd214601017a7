// Suggestions under the search box, as a combobox with a list (WAI-ARIA Authoring Practices): down
// and up choose, Enter asks, Escape closes. Without this script the box is a plain search box. Text
// only, never markup.

const PAUSE = 80;  // ms without a key before the server is asked
const KINDS = { title: 'Title', phrase: 'Phrase' };

const box = document.getElementById('q');
const list = document.createElement('ul');
const count = document.createElement('p');
let options = [];   // the suggestions shown
let active = -1;    // the one chosen; -1: what is typed
let typed = '';     // what they were asked for
let asked = 0;      // how many questions were sent: only the last answer counts
let pending = null; // the question under way
let timer = 0;

function setUp() {
  list.id = 'suggestions';
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  list.hidden = true;
  count.id = 'suggestion-count';
  count.className = 'hidden';
  count.setAttribute('role', 'status');
  box.after(list);
  document.body.append(count);
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-expanded', 'false');
  box.setAttribute('aria-controls', list.id);
  box.setAttribute('aria-haspopup', 'listbox');
}

function close() {
  clearTimeout(timer);
  pending?.abort();
  asked += 1;
  list.hidden = true;
  list.replaceChildren();
  options = [];
  active = -1;
  count.textContent = '';
  box.setAttribute('aria-expanded', 'false');
  box.removeAttribute('aria-activedescendant');
}

// What a suggestion tells beside its words.
function detailsOf(one) {
  const documents = one.documents === 1 ? '1 document' : `${one.documents} documents`;
  if (one.kind === 'text') {
    const cited = one.documents > 0 ? `cited by ${documents}` : '';
    return [one.title, one.held ? '' : 'not held', cited].filter(Boolean).join(' · ');
  }
  return one.documents > 1 ? `${KINDS[one.kind]} · ${documents}` : KINDS[one.kind];
}

function optionOf(one, number) {
  const option = document.createElement('li');
  option.id = `suggestion-${number}`;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  const words = document.createElement('bdi');
  words.textContent = one.text;
  if (one.language) words.lang = one.language;
  const details = document.createElement('small');
  details.textContent = detailsOf(one);
  option.append(words, ' ', details);
  option.addEventListener('mousedown', (event) => event.preventDefault());  // the box keeps the focus
  option.addEventListener('click', () => ask(one.query));
  return option;
}

function show(suggestions) {
  options = suggestions;
  active = -1;
  box.removeAttribute('aria-activedescendant');
  list.replaceChildren(...suggestions.map(optionOf));
  list.hidden = suggestions.length === 0;
  box.setAttribute('aria-expanded', String(!list.hidden));
  count.textContent = suggestions.length === 0 ? 'No suggestions.'
    : suggestions.length === 1 ? '1 suggestion.' : `${suggestions.length} suggestions.`;
}

async function look() {
  const words = box.value;
  pending?.abort();
  if (!words.trim()) return close();
  pending = new AbortController();
  const mine = ++asked;
  try {
    const reply = await fetch(`/api/v1/suggest?q=${encodeURIComponent(words)}`, { signal: pending.signal });
    if (mine !== asked || !reply.ok) return undefined;
    const { suggestions } = await reply.json();
    if (mine !== asked || document.activeElement !== box) return undefined;
    typed = words;
    show(suggestions);
  } catch (error) {
    if (error.name !== 'AbortError' && mine === asked) close();  // no suggestions; the box works
  }
  return undefined;
}

function lookSoon() {
  clearTimeout(timer);
  timer = setTimeout(look, PAUSE);
}

// The one chosen stands in the box; going past either end gives back what was typed.
function choose(step) {
  const places = options.length + 1;
  active = ((active + 1 + step + places) % places) - 1;
  for (const option of list.children) option.setAttribute('aria-selected', 'false');
  if (active < 0) {
    box.removeAttribute('aria-activedescendant');
    box.value = typed;
    return;
  }
  const option = list.children[active];
  option.setAttribute('aria-selected', 'true');
  option.scrollIntoView({ block: 'nearest' });
  box.setAttribute('aria-activedescendant', option.id);
  box.value = options[active].query;
}

function ask(query) {
  box.value = query;
  close();
  box.form.requestSubmit();
}

function onKey(event) {
  if (event.isComposing || event.ctrlKey || event.metaKey) return;
  const isDown = event.key === 'ArrowDown';
  if (isDown && list.hidden && !event.shiftKey) {
    event.preventDefault();
    look();
  } else if ((isDown || event.key === 'ArrowUp') && !list.hidden && !event.altKey) {
    event.preventDefault();
    choose(isDown ? 1 : -1);
  } else if (event.key === 'Escape' && !list.hidden) {
    event.preventDefault();
    if (active >= 0) box.value = typed;
    close();
  } else if (event.key === 'Enter' || event.key === 'Tab') {
    close();
  }
}

if (box) {
  setUp();
  box.addEventListener('input', (event) => { if (!event.isComposing) lookSoon(); });
  box.addEventListener('compositionend', lookSoon);
  box.addEventListener('keydown', onKey);
  box.addEventListener('blur', close);
}
