import { createHash } from 'node:crypto';
import { deskOf, type Role } from '#domain';
import { deskName } from './desk-names.ts';
import { both, html, type Html } from './html.ts';

/** Who may be chosen: a subject of the issuer, with what a person has to know to choose. */
export type DemoChoice = { sub: string; name: string; role: Role; region: string; place: string };

/** The look of the API's own pages. */
const STYLE = `
:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{max-width:64rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem;margin-bottom:.25rem}h2{font-size:1.15rem;margin:2rem 0 .5rem;border-top:1px solid #8885;padding-top:1rem}
ul{list-style:none;padding:0;margin:0;display:grid;gap:.5rem;grid-template-columns:repeat(auto-fill,minmax(16rem,1fr))}
button{font:inherit;color:inherit;text-align:left;width:100%;min-height:3.5rem;padding:.5rem .75rem;border:1px solid #8888;border-radius:.4rem;background:#8881;cursor:pointer}
button:hover,button:focus-visible{background:#8883;outline:2px solid}button span{display:block}`;

// As it stands: its hash is in the page's policy.
const styled: Html = { html: `<style>${STYLE}</style>` };

const buttonOf = ({ sub, name, place }: DemoChoice): Html =>
  html`<li>
    <button name="officer" value="${sub}"><b>${name}</b><span>${place}</span></button>
  </li>`;

/** The page on which one click makes a browser one of the demo officers: no script, no field, in both languages. */
export function issuerPage(
  officers: readonly DemoChoice[],
  webOrigin = '',
): { html: string; headers: Record<string, string> } {
  const desks = [...Map.groupBy(officers, ({ sub, role, region }) => deskOf({ id: sub, role, region }))];
  const groups = desks.map(
    ([desk, choices]) =>
      html`<h2>${both(deskName(desk))}</h2>
        <ul>
          ${choices.map(buttonOf)}
        </ul>`,
  );
  return {
    html: html`<!doctype html>
      <html lang="id">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <title>Masuk sebagai petugas demo · Terdata</title>
          ${styled}
        </head>
        <body>
          <main>
            <h1>Masuk sebagai petugas demo <small lang="en">Sign in as a demo officer</small></h1>
            <p>
              Penerbit identitas ini hanya untuk peragaan: siapa pun di mesin ini boleh menjadi petugas mana pun.
              <br /><small lang="en"
                >This issuer is for demonstration only: anybody at this machine may be any officer.</small
              >
            </p>
            <form method="post">${groups}</form>
          </main>
        </body>
      </html>`.html,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': [
        `default-src 'none'; frame-ancestors 'none'; base-uri 'none'`,
        `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
        `form-action 'self' ${webOrigin}`.trim(), // a browser holds the way back after the form against it as well
      ].join('; '),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  };
}
