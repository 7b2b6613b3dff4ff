/** The client moves within the page: history entries, no loading, and no markup from text. */
const rowsOf = {
  activityarchive: [
    ['Date', 'Type', 'Text', 'Contact', 'Our contact'],
    ['26 Nov', 'Demo', 'Meeting room furniture', 'Erik Haug', 'Mia Vos'],
    ['24 Nov', 'Meeting', 'Site visit, first drawings', 'Liv Solheim', 'Ann Admin'],
    ['19 Nov', 'Phone', 'Question about delivery', 'Nora Berge', 'Jan Bakker'],
    ['17 Nov', 'E-mail', 'Offer sent, 14 chairs', 'Erik Haug', 'Mia Vos'],
    ['12 Nov', 'Document', 'Quote 2026-118', 'Liv Solheim', 'Ann Admin'],
    ['04 Nov', 'Meeting', 'Autumn review', 'Liv Solheim', 'Ann Admin'],
    ['28 Oct', 'Phone', 'Returned a sample', 'Nora Berge', 'Jan Bakker'],
    ['21 Oct', 'E-mail', 'Invitation to the seminar', 'Erik Haug', 'Mia Vos'],
  ],
  personarchive: [
    ['Name', 'Title', 'Phone', 'E-mail'],
    ['Liv Solheim', 'Partner', '55 01 02 11', 'liv@havnogfjell.invalid'],
    ['Erik Haug', 'Architect', '55 01 02 12', 'erik@havnogfjell.invalid'],
    ['Nora Berge', 'Office manager', '55 01 02 13', 'nora@havnogfjell.invalid'],
  ],
  salearchive: [
    ['Date', 'Sale', 'Amount', 'Stage'],
    ['15 Dec', 'Meeting room furniture', '184 000', 'Offer'],
    ['02 Jun', 'Reception desk', '62 500', 'Sold'],
  ],
  projectarchive: [
    ['Name', 'Status', 'Owner'],
    ['Office on the quay', 'Active', 'Jan Bakker'],
    ['Showroom', 'Completed', 'Ann Admin'],
  ],
  ticketarchive: [
    ['Id', 'Title', 'Status', 'Owner'],
    ['4711', 'Wrong colour delivered', 'Open', 'Mia Vos'],
    ['4655', 'Invoice address', 'Closed', 'Jan Bakker'],
  ],
};

const all = (selector) => [...document.querySelectorAll(selector)];
const one = (selector) => document.querySelector(selector);

/** `?contact.main.personarchive?contact_id=2` is the view contact and the section personarchive. */
function place() {
  const [where = ''] = location.search.slice(1).split(/[?&]/);
  const [first, , section] = where.split('.');
  const isAdmin = /\/admin\/default\.aspx$/i.test(location.pathname);
  const view = isAdmin
    ? 'admin'
    : first && one(`[data-card="${CSS.escape(first)}"]`)
      ? first
      : 'contact';
  return { view, section: section in rowsOf ? section : 'activityarchive' };
}

function show() {
  const { view, section } = place();
  for (const card of all('[data-card]')) card.hidden = card.dataset.card !== view;
  for (const link of all('.navigator a')) {
    const here = link.dataset.view === view || link.dataset.page === view;
    if (here && !link.classList.contains('mark')) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  one('.sections').hidden = view === 'admin' || view === 'diary';
  for (const tab of all('[data-section]')) select(tab, tab.dataset.section === section);
  const [head, ...body] = rowsOf[section];
  one('thead tr').replaceChildren(...head.map((text) => cell('th', text)));
  one('tbody').replaceChildren(
    ...body.map((texts) => {
      const row = document.createElement('tr');
      row.append(...texts.map((text) => cell('td', text)));
      return row;
    }),
  );
}

function cell(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function select(tab, selected) {
  tab.setAttribute('aria-selected', String(selected));
  tab.tabIndex = selected ? 0 : -1;
}

function go(url) {
  history.pushState(null, '', url);
  show();
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href]');
  const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (link && isPlain && link.pathname === location.pathname && place().view !== 'admin') {
    event.preventDefault();
    openMenu(false);
    go(link.href);
  }
  const tab = event.target.closest('[role=tab]');
  if (tab?.dataset.section) go(`?${place().view}.main.${tab.dataset.section}?contact_id=2`);
  else if (tab) for (const each of tab.parentElement.children) select(each, each === tab);
});

document.addEventListener('keydown', (event) => {
  const tab = event.target.closest('[role=tab]');
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (tab && step) {
    const tabs = [...tab.parentElement.children];
    const next = tabs.at((tabs.indexOf(tab) + step) % tabs.length);
    next.focus();
    next.click();
  }
  if (event.key === 'Escape') openMenu(false);
});

const menuButton = one('.who');
function openMenu(open) {
  menuButton.setAttribute('aria-expanded', String(open));
  one('#user-menu').hidden = !open;
}
menuButton.addEventListener('click', () => openMenu(one('#user-menu').hidden));
document.addEventListener('click', (event) => {
  if (!event.target.closest('.menu')) openMenu(false);
});

one('.fold').addEventListener('click', ({ currentTarget }) => {
  const open = currentTarget.getAttribute('aria-expanded') !== 'true';
  currentTarget.setAttribute('aria-expanded', String(open));
  one('.app').classList.toggle('folded', !open);
});

for (const tabs of all('[role=tablist]')) {
  for (const tab of tabs.children) select(tab, tab.getAttribute('aria-selected') === 'true');
}
for (const form of all('form')) form.addEventListener('submit', (event) => event.preventDefault());
addEventListener('popstate', show);
show();
