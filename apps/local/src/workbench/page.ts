import { html, type Html } from '../html.ts';

type Page = { title: string; token: string; main: Html; api: string };

/** The frame of both pages. The token goes back with every act. */
export function page({ title, token, main, api }: Page): string {
  return html`<!doctype html>
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="workbench-token" content="${token}" />
        <title>${title} · Terdata</title>
        <link rel="stylesheet" href="/workbench.css" />
        <script src="/workbench.js" defer></script>
      </head>
      <body>
        <nav aria-label="Halaman">
          <a href="/">Rusak saja <small lang="en">Break it</small></a>
          <a href="/mata">Banyak mata <small lang="en">Many eyes</small></a>
          <a href="${api}/">Terdata</a>
        </nav>
        <main>${main}</main>
        <footer>
          <p>
            Hanya untuk peragaan; semua keluarga di sini rekaan.
            <small lang="en">For demonstration only; every family here is made up.</small>
          </p>
        </footer>
      </body>
    </html> `.html;
}
