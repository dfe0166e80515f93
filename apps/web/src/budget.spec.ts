import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildWhatChanged, WEB } from '../../local/src/build.ts';
import { ROOT } from '../../local/src/folders.ts';

const FIRST_PAGE = 'index.html';
const ROUTES = globSync('src/routes/*/Page.tsx', { cwd: join(import.meta.dirname, '..') }).toSorted();
/** Bytes after gzip, as a slow line carries them. */
const BUDGET = { firstPage: 200_000, styles: 45_000, route: 60_000, form: 20_000 };

type Chunk = { file: string; imports?: string[]; css?: string[] };
let chunks: Record<string, Chunk>;
const built = (file: string): Buffer => readFileSync(join(ROOT, 'dist', 'apps', 'web', file));

beforeAll(async () => {
  await buildWhatChanged(ROOT, [WEB]);
  chunks = JSON.parse(built('manifest.json').toString()) as Record<string, Chunk>;
});

/** What a browser has to fetch before a page can be shown: its chunk, and each that it or another of these imports. */
function neededBy(page: string, needed = new Set<string>()): Set<string> {
  if (needed.has(page)) return needed;
  needed.add(page);
  for (const next of chunks[page]!.imports ?? []) neededBy(next, needed);
  return needed;
}

const sizeOf = (files: Iterable<string>): number =>
  [...new Set(files)].reduce((sum, file) => sum + gzipSync(built(file), { level: 9 }).length, 0);
const scriptsOf = (names: Iterable<string>): string[] => [...names].map((name) => chunks[name]!.file);
const stylesOf = (names: Iterable<string>): string[] => [...names].flatMap((name) => chunks[name]!.css ?? []);

describe('a slow telephone fetches', () => {
  test('no more for the first page than it can afford', () => {
    const first = neededBy(FIRST_PAGE);
    expect(sizeOf(scriptsOf(first))).toBeLessThanOrEqual(BUDGET.firstPage);
    expect(sizeOf(stylesOf(first))).toBeLessThanOrEqual(BUDGET.styles);
  });

  test.each(ROUTES.map((route) => [route]))('little more for %s', (route) => {
    const first = neededBy(FIRST_PAGE);
    const own = [...neededBy(route)].filter((name) => !first.has(name));
    expect(own).toContain(route);
    expect(sizeOf([...scriptsOf(own), ...stylesOf(own)])).toBeLessThanOrEqual(BUDGET.route);
  });

  test('no form of a survey before one is opened', () => {
    const forms = Object.keys(chunks).filter((name) => /src\/instrument\/regsosek-\d+\.ts$/.test(name));
    expect(forms).toHaveLength(1);
    for (const page of [FIRST_PAGE, ...ROUTES]) expect([...neededBy(page)]).not.toContain(forms[0]);
    expect(sizeOf(scriptsOf(forms))).toBeLessThanOrEqual(BUDGET.form);
  });

  test('no schema: the API judges what is sent', () => {
    const scripts = Object.values(chunks).filter(({ file }) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(ROUTES.length);
    expect(scripts.filter(({ file }) => /ZodError|_zod/.test(built(file).toString()))).toEqual([]);
  });
});
