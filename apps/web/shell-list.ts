import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** Writes into the service worker which files make up the pages, under a name that changes with any of them. */
export const shellList = (): Plugin => ({
  name: 'shell-list',
  generateBundle(_, bundle) {
    const files = Object.keys(bundle)
      .filter((file) => file.startsWith('assets/'))
      .map((file) => `/meja/${file}`)
      .toSorted();
    const name = `terdata-${createHash('sha256').update(files.join()).digest('hex').slice(0, 12)}`;
    const worker = bundle['sw.js'];
    if (worker?.type !== 'chunk') throw new Error('there is no sw.js to write the list into');
    worker.code = worker.code.replace(/^/, () => `const SHELL=${JSON.stringify({ name, files })};`);
  },
});
