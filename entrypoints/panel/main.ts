import { mount } from 'svelte';
import { storedPanel } from '../../lib/queries/panel';
import { askedOf } from '../../lib/queries/place';
import { storedPreferences } from '../../lib/queries/preferences';
import App from './App.svelte';

// What is stored is read before anything is drawn, so that the first thing painted is real.
const asked = askedOf(location.search);
const [first, preferred] = await Promise.all([storedPanel(asked), storedPreferences()]);
const target = document.getElementById('app');
if (target) mount(App, { target, props: { asked, first, preferred } });
