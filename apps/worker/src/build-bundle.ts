import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { BUNDLE_FILE, bundleWorkflows } from './bundle.ts';

// Run from source by the build; a reader never sees half a file.
const { code } = await bundleWorkflows();
await mkdir(dirname(BUNDLE_FILE), { recursive: true });
const half = `${BUNDLE_FILE}.${process.pid}`; // two builds may run side by side
await writeFile(half, code);
await rename(half, BUNDLE_FILE);
console.log(`${BUNDLE_FILE}: ${(code.length / 1e6).toFixed(1)} MB`);
