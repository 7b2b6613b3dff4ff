// `npm start`: makes the machine ready, then shows Sidelight in the CRM page of the stand-in tenant.
import { spawn } from 'node:child_process';
import { ready } from './ready.mjs';

ready();
const child = spawn(
  process.execPath,
  ['--import', 'tsx', 'scripts/start.ts', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
