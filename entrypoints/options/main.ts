import { mount } from 'svelte';
import { currentShortcut } from '../../lib/queries/extension';
import { storedPreferences } from '../../lib/queries/preferences';
import { storedTenants } from '../../lib/queries/tenants';
import App from './App.svelte';

const target = document.getElementById('app');

// What is stored is read before anything is drawn, so that the first thing painted is real. Why there is no
// await, see panel/main.ts.
void Promise.all([storedTenants(), currentShortcut(), storedPreferences()]).then(
  ([tenants, shortcut, preferences]) => {
    if (target) mount(App, { target, props: { first: { tenants, shortcut, preferences } } });
  },
);
