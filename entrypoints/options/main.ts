import { mount } from 'svelte';
import { currentShortcut } from '../../lib/queries/extension';
import { storedTenants } from '../../lib/queries/tenants';
import App from './App.svelte';

// What is stored is read before anything is drawn, so that the first thing painted is real.
const [tenants, shortcut] = await Promise.all([storedTenants(), currentShortcut()]);
const target = document.getElementById('app');
if (target) mount(App, { target, props: { first: { tenants, shortcut } } });
