import { mount } from 'svelte';
import { currentShortcut } from '../../lib/queries/extension';
import { storedPreferences } from '../../lib/queries/preferences';
import { storedTenants } from '../../lib/queries/tenants';
import App from './App.svelte';

// What is stored is read before anything is drawn, so that the first thing painted is real.
const [tenants, shortcut, preferences] = await Promise.all([
  storedTenants(),
  currentShortcut(),
  storedPreferences(),
]);
const target = document.getElementById('app');
if (target) mount(App, { target, props: { first: { tenants, shortcut, preferences } } });
