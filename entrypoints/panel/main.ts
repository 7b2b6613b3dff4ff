// The first import, so that reading begins before all else.
import { asked, stored } from './stored';
import { mount } from 'svelte';
import App from './App.svelte';

const target = document.getElementById('app');

// What is stored is read before anything is drawn, so that the first thing painted is real. No await outside of a
// function: where there is one, the bundler leaves chunks in small pieces.
void stored.then(([first, preferred]) => {
  if (target) mount(App, { target, props: { asked, first, preferred } });
});
