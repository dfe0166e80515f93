import { type Language, STAGE_WORDS, words } from '#contracts';
import type { QueuePage } from '#ledger';
import { escapeHtml } from '../reading/escape-html.ts';

/** Scripts and styles of our own alone; style elements that a script adds carry the word of this answer. Nothing inline, nothing framed. */
export const policyOf = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');

type First = { path: string; answer: QueuePage };
type Filling = { nonce: string; language: Language; first?: First | undefined };

const TITLE = words('Tugas Saya', 'My work');
const HEADS = [
  words('Keluarga', 'Family'),
  words('Desa', 'Village'),
  words('Tahap', 'Stage'),
  words('Jatuh tempo', 'Due'),
];

/** The frame as Vite built it, with the word for styles and the first rows: to be read at once, and for the script to go on with. */
export function pageWith(frame: string, { nonce, language, first }: Filling): string {
  const head = `<meta name="style-nonce" content="${nonce}">`;
  const data = first ? `<script type="application/json" id="first">${toScript(first)}</script>` : '';
  return frame
    .replace('<html lang="id">', `<html lang="${language}">`)
    .replace('</head>', () => `${head}</head>`)
    .replace('<!-- data -->', () => data)
    .replace('<!-- rows -->', () => (first ? tableOf(first.answer, language) : ''));
}

/** JSON that no tag of a page can end. */
const toScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

function tableOf({ items }: QueuePage, language: Language): string {
  const rows = items.map(({ head, ticket, village, stage, dueAt }) =>
    [head ?? ticket, village.name, STAGE_WORDS[stage][language], dueAt?.slice(0, 10) ?? '']
      .map((cell) => `<td>${escapeHtml(cell)}</td>`)
      .join(''),
  );
  const heads = HEADS.map((words) => `<th scope="col">${words[language]}</th>`).join('');
  return `<table><caption>${TITLE[language]}</caption><thead><tr>${heads}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row}</tr>`)
    .join('')}</tbody></table>`;
}
