import { compile } from '@inlang/paraglide-js';
import { paraglideOptions } from '../lib/i18n/compile';

// Compiles the message catalogue, which builds and tests do by themselves; the type check needs it made.
await compile(paraglideOptions);
