// What a script adds to pages that work without one: "/" goes to the search box, numbers in the
// margin copy their address, and citations can be copied. Text only, never markup.

const box = document.getElementById('q');
const said = document.createElement('p');
said.className = 'said';
said.setAttribute('role', 'status');
document.body.append(said);

function say(words) {
  said.textContent = words;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => { said.textContent = ''; }, 4000);
}

async function copy(text, words) {
  try {
    await navigator.clipboard.writeText(text);
    say(words);
  } catch {
    say('The browser did not let this be copied.');
  }
}

function addButton(after, text) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.addEventListener('click', () => copy(text, 'Citation copied.'));
  after.append(' ', button);
}

// The address of a place of this document, without the question that led here.
function addressOf(place) {
  const address = new URL(document.getElementById('permalink').href);
  address.hash = place;
  return address.href;
}

// The line below the paragraph that the address names, with its button.
function showCitation() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  const line = target.querySelector('.cite') ?? (target.nextElementSibling?.matches('.cite') ? target.nextElementSibling : null);
  if (!line || line.querySelector('button')) return;
  const details = document.querySelector('#citation .details').textContent;
  addButton(line.querySelector('td') ?? line, `${line.querySelector('b').textContent}${details}. ${addressOf(target.id)}`);
}

document.addEventListener('keydown', (event) => {
  const isTyping = event.target.closest('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  box.focus();
  box.select();
});

const permalink = document.getElementById('permalink');
if (permalink && navigator.clipboard) {
  permalink.textContent = permalink.href;
  addButton(permalink.parentElement, `${document.getElementById('citation').textContent}. ${permalink.href}`);
  showCitation();
  addEventListener('hashchange', showCitation);
  document.querySelector('article').addEventListener('click', (event) => {
    const number = event.target.closest('a.number');
    if (number) copy(addressOf(number.hash.slice(1)), 'Link copied.');
  });
}
