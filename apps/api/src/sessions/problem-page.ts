import { type Language, PROBLEMS, words } from '#contracts';
import { STYLE } from '../reading/page.ts';
import type { Problem } from '../problem.ts';

const AGAIN = words('Masuk lagi', 'Sign in again');
const INCIDENT = words('Nomor kejadian', 'Number of this incident');

/** A no for somebody who looks at it in a browser: what is the matter, and what to do about it. No word of the request is in it. */
export function problemPage({ code }: Problem, language: Language, incident: string): string {
  const { title, next } = PROBLEMS[code];
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title[language]} · Terdata</title><style>${STYLE}</style></head><body><main>
<h1>${title[language]}</h1><p>${next[language]}</p><p><a href="/sign-in">${AGAIN[language]}</a></p>
<p><small>${INCIDENT[language]}: <code>${incident}</code></small></p></main></body></html>`;
}
