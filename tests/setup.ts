// Node has no Temporal of its own yet; the browsers that we support have.
import 'temporal-polyfill/global';
