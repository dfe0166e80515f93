import { FREE_OF_CHARGE, type Language, words, type Words } from '#contracts';
import { escapeHtml } from '../reading/escape-html.ts';

/** One style sheet for all pages: it holds on a small screen, in the dark, enlarged, and on paper. */
export const STYLE = `
:root{color-scheme:light dark;font:1.0625rem/1.5 system-ui,sans-serif;--line:#767676;--quiet:#595959;--now:#0b5c3b;--paper:#fff;--ink:#1a1a1a}
@media(prefers-color-scheme:dark){:root{--line:#8a8a8a;--quiet:#b5b5b5;--now:#7fd6ad;--paper:#161616;--ink:#ededed}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink)}header,main,footer{max-width:40rem;margin:0 auto;padding:1rem}
header{display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:space-between;align-items:baseline}header strong{font-size:1.15rem}
h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0 1rem}h2{font-size:1.1rem;margin:1.5rem 0 .25rem}p{margin:.5rem 0}a{color:inherit}
.free{border:2px solid var(--now);border-radius:.5rem;padding:.5rem .75rem;font-weight:600}
.doors{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));list-style:none;padding:0}
.doors a{display:block;border:1px solid var(--line);border-radius:.5rem;padding:1rem;height:100%}
label{display:block;margin:1rem 0 .25rem;font-weight:600}.hint{color:var(--quiet);font-size:.95rem;margin:0 0 .25rem}
input,select,textarea,button{font:inherit;color:inherit;background:transparent;width:100%;min-height:2.75rem;padding:.5rem .75rem;border:1px solid var(--line);border-radius:.5rem}
select option{background:var(--paper);color:var(--ink)}button{width:auto;min-width:10rem;margin-top:1.25rem;background:var(--now);border-color:var(--now);color:var(--paper);font-weight:600}
:focus-visible{outline:3px solid var(--now);outline-offset:2px}
ol.steps{list-style:none;padding:0}ol.steps li{border-left:.3rem solid var(--line);padding:.35rem .75rem;color:var(--quiet)}
ol.steps li[aria-current]{border-color:var(--now);color:var(--ink);font-weight:700}
dl{display:grid;gap:.25rem 1rem;grid-template-columns:minmax(6rem,auto) 1fr}dt{color:var(--quiet)}dd{margin:0;overflow-wrap:anywhere}
@media(max-width:26rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}
.notice{border-left:.3rem solid #b3261e;padding:.25rem .75rem}footer{border-top:1px solid var(--line);font-size:.95rem}footer a{display:inline-block;padding:.6rem 0;margin-right:1rem}
@media print{header a,footer,form,.screen{display:none}:root{--paper:#fff;--ink:#000;--quiet:#333;--now:#000}}`;

// oxfmt-ignore
const LABELS = {
  name:   words('Terdata · layanan usulan DTSEN', 'Terdata · requests for the social registry'),
  home:   words('Beranda', 'Home'),
  status: words('Cek status', 'Check a status'),
  levy:   words('Lapor pungutan', 'Report a levy'),
  help:   words('Bantuan', 'Help'),
};
const OTHER: Record<Language, { language: Language; name: string }> = {
  id: { language: 'en', name: 'English' },
  en: { language: 'id', name: 'Bahasa Indonesia' },
};

export type Page = { path: string; title: Words; body: string };

/** An address of ours in the language that is being read. */
export const linkTo = (path: string, language: Language): string => `${path}?lang=${language}`;

/** A whole page: what is asked for, that it costs nothing, and the ways on. No script, and nothing from elsewhere. */
export function publicPage({ path, title, body }: Page, language: Language): string {
  const say = (text: Words): string => escapeHtml(text[language]);
  const link = (to: string, text: Words): string => `<a href="${linkTo(to, language)}">${say(text)}</a>`;
  const other = OTHER[language];
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${say(title)} · Terdata</title><style>${STYLE}</style></head><body>
<header><strong>${say(LABELS.name)}</strong><a href="${path}?lang=${other.language}" lang="${other.language}" hreflang="${other.language}">${other.name}</a></header>
<main><h1>${say(title)}</h1>
${body}
<p class="free">${say(FREE_OF_CHARGE)}</p></main>
<footer><nav aria-label="Terdata">${link('/', LABELS.home)}${link('/status', LABELS.status)}${link('/pungli', LABELS.levy)}${link('/bantuan', LABELS.help)}</nav></footer>
</body></html>`;
}
