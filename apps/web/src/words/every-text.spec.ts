import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import {
  type CompiledMessage,
  type CompiledMessageToken,
  compileMessageOrThrow,
} from '@lingui/message-utils/compileMessage';
import ts from 'typescript';
import { ROOT } from '../../../local/src/folders.ts';

type Text = { file: string; id: string; en: string };

/** A pair may stand anywhere in these, in a table of a file of words or beside what shows it. */
const FILES = globSync(['apps/web/src/**/*.{ts,tsx}', 'libs/contracts/src/**/*.ts'], { cwd: ROOT })
  .filter((file) => !file.endsWith('.spec.ts'))
  .toSorted();
const TEXTS: readonly Text[] = FILES.flatMap(textsOf);
/** Nothing follows, so nothing is said. */
const SPOKEN = TEXTS.filter(({ id, en }) => id !== '' || en !== '');

function nodesOf(node: ts.Node, into: ts.Node[] = []): ts.Node[] {
  into.push(node);
  node.forEachChild((child) => void nodesOf(child, into));
  return into;
}
function sourceOf(file: string): ts.Node[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return nodesOf(ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true, kind));
}

/** Every `words('…', '…')` of a file. */
function textsOf(file: string): Text[] {
  return sourceOf(file).flatMap((node) => {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'words') return [];
    const [id, en] = node.arguments;
    return id && en && ts.isStringLiteralLike(id) && ts.isStringLiteralLike(en)
      ? [{ file, id: id.text, en: en.text }]
      : [];
  });
}

function read(message: string): CompiledMessage | undefined {
  try {
    return compileMessageOrThrow(message);
  } catch {
    return undefined;
  }
}

/** What it is given: `who` of `Tunggu {who}`, and of each branch of a plural too. */
const givenTo = (message: string): string[] => [...new Set(argumentsOf(read(message) ?? []))].toSorted();
function argumentsOf(message: CompiledMessage): string[] {
  return message.flatMap((part) =>
    typeof part === 'string' ? [] : [part[0], ...branchesOf(part).flatMap(argumentsOf)],
  );
}
function branchesOf([, , branches]: Exclude<CompiledMessageToken, string>): CompiledMessage[] {
  return typeof branches === 'object' && branches !== null ? Object.values(branches).filter(Array.isArray) : [];
}

/** What a reader sees of it, without the syntax of plurals. */
function shownOf(message: CompiledMessage): string {
  return message.map((part) => (typeof part === 'string' ? part : branchesOf(part).map(shownOf).join(' '))).join(' ');
}

/** What is the same in every language: names of fields and headers, addresses, commands, and the word that is typed to leave. */
const CODE =
  /\b\w+\/[\w-]+|\/[\w-]+(?:\?\w+)?|[A-Z][a-z]+-Key|\bkepala \w+|\bisian (?:file|kind)|npm run \w+|\bKELUAR\b/g;
const wordsOf = (text: string): string[] =>
  shownOf(read(text) ?? [text])
    .replace(CODE, ' ')
    .toLowerCase()
    .match(/[a-z]{2,}/g) ?? [];
/** Written alike in both languages, as names are. */
const ALIKE = new Set(
  (
    'administrator air auditor csv data dinas dukcapil gas heic jpeg json kb kemendagri kg kk mb menu meter minimum ' +
    'nik operator pdf pln png rp server sosial sptjm status surveyor svg tab temporal terdata token uuid va validator webp ' +
    // schools, papers, programmes and illnesses that have one name
    'aids alzheimer amdal bank bps bpnt bumd bumn hiv internet jkn kia ktp kur lpg ma mak mi mts nib npwp nrp paket pbi pdf pip ' +
    'pkh pns polri prakerja pt sd sdlb shm situ siup skdp sls sma smk smlb smp smplb spm stroke taspen tni ula ulya umi ' +
    'wifi wustha'
  ).split(' '),
);
const ENGLISH = new Set(SPOKEN.flatMap(({ en }) => wordsOf(en)).filter((word) => !ALIKE.has(word)));

/** One thing has one name: what is on the left is never called what is on the right. */
// oxfmt-ignore
const SYNONYMS: Readonly<Record<string, RegExp>> = {
  'usulan':                  /\b(pengajuan|permohonan|proposal)\b/i,
  'survei lapangan':         /\b(survey|pendataan|sensus)\b/i,
  'musyawarah':              /\b(rapat|mufakat|deliberasi|musdes)\b/i,
  'validasi daerah':         /\bvalidasi (lokal|kabupaten)\b/i,
  'pengesahan':              /\b(ratifikasi|persetujuan)\b/i,
  'verifikasi':              /\bverivikasi\b/i,
  'padan Dukcapil':          /\b(cek|pencocokan|kecocokan) Dukcapil\b/i,
  'penetapan':               /\b(pendaftaran|enrol\w*)\b/i,
  'evaluasi berkala':        /\b(reevaluasi|evaluasi ulang|evaluasi rutin)\b/i,
  'tinjauan':                /\b(review|reviu|peninjauan)\b/i,
  // An objection (sanggah, keberatan) is a kind of proposal of its own, and no appeal
  'banding':                 /\bgugatan\b/i,
  'jatuh tempo':             /\b(deadline|kedaluwarsa|kadaluarsa|batas waktu)\b/i,
  'ditunda':                 /\b(ditangguhkan|penangguhan|pending)\b/i,
  'dugaan ganda':            /\b(duplikat|duplikasi|dobel)\b/i,
  'klarifikasi':             /\bpenjernihan\b/i,
  'kembali untuk perbaikan': /\b(revisi|direvisi)\b/i,
  'eskalasi':                /\bpelimpahan\b/i,
  'kotak keluar':            /\b(outbox|kotak kirim)\b/i,
};

test('the pages and the contracts say a thousand things', () => {
  expect(TEXTS.length).toBeGreaterThan(1000);
  expect(FILES.filter((file) => file.endsWith('/words.ts')).length).toBeGreaterThan(10);
});

test('every text stands in both languages', () => {
  expect(SPOKEN.filter(({ id, en }) => id.trim() === '' || en.trim() === '')).toEqual([]);
});

test.each(['id', 'en'] as const)('every text in %s is a message that can be filled in', (language) => {
  expect(SPOKEN.filter((text) => !read(text[language]))).toEqual([]);
});

test('both languages are given the same values', () => {
  expect(SPOKEN.filter(({ id, en }) => givenTo(id).join() !== givenTo(en).join())).toEqual([]);
});

test('no English is left in an Indonesian text', () => {
  const left = SPOKEN.map(({ file, id }) => ({ file, id, english: wordsOf(id).filter((word) => ENGLISH.has(word)) }));
  expect(left.filter(({ english }) => english.length > 0)).toEqual([]);
});

test.each(Object.entries(SYNONYMS))('"%s" has no second name', (_, synonym) => {
  expect(SPOKEN.filter(({ id }) => synonym.test(id))).toEqual([]);
});

test('no page writes a sentence that is not a pair', () => {
  const written = FILES.flatMap((file) =>
    sourceOf(file)
      .filter(ts.isJsxText)
      .map(({ text }) => ({ file, text: text.trim() }))
      .filter(({ text }) => /\p{L}{2,}/u.test(text) && text !== 'Terdata'),
  );
  expect(written).toEqual([]);
});
