import { type Words, words } from '#contracts';
import { FASTEST } from '../district/district.ts';
import { BUTTONS, type ButtonName } from './acts.ts';
import type { PartName } from './breaking.ts';
import { both, html, type Html } from '../html.ts';
import { page } from './page.ts';

type PartRow = { part: PartName; name: Words; lost: Words; breaks: ButtonName[]; brings: ButtonName };

// oxfmt-ignore
const PART_ROWS: readonly PartRow[] = [
  { part: 'temporal', breaks: ['stop-temporal', 'delete-temporal'], brings: 'bring-temporal',
    name: words('Temporal', 'Temporal'),
    lost: words('Keputusan tetap diterima; yang menunggu giliran mesin bertambah.', 'Decisions are still taken; what waits for the machine grows.') },
  { part: 'worker', breaks: ['stop-worker'], brings: 'bring-worker',
    name: words('Pekerja', 'Worker'),
    lost: words('Tenggat dan pemeriksaan menunggu.', 'Deadlines and checks wait.') },
  { part: 'api', breaks: ['kill-api'], brings: 'bring-api',
    name: words('API', 'API'),
    lost: words('Tidak ada yang dijawab; setiap perintah dikirim lagi dengan nomor yang sama.', 'Nobody is answered; every command is sent again under the same id.') },
  { part: 'dukcapil', breaks: ['dukcapil-away'], brings: 'bring-dukcapil',
    name: words('Dukcapil (tiruan)', 'Dukcapil (simulated)'),
    lost: words('Usulan yang perlu dicocokkan diparkir sampai ia kembali.', 'Proposals that have to be checked are parked until it is back.') },
];

/** What the script fills in, by name. */
const COUNTS: readonly (readonly [string, Words, Words])[] = [
  [
    'accepted',
    words('diterima', 'accepted'),
    words('dijawab ya, dan ada di buku besar', 'answered yes, and in the ledger'),
  ],
  [
    'waiting',
    words('menunggu', 'waiting'),
    words('mesin belum mendengar, atau terlambat', 'the machine has not heard, or is late'),
  ],
  [
    'lost',
    words('hilang', 'lost'),
    words('dijawab ya, tetapi tidak ada di buku besar', 'answered yes, and not in the ledger'),
  ],
  [
    'twice',
    words('dua kali', 'done twice'),
    words('perintah atau keputusan yang berlaku dua kali', 'commands or decisions with two effects'),
  ],
];

const button = (name: ButtonName): Html =>
  html`<button type="button" data-act="${name}">${both(BUTTONS[name])}</button>`;

const partCard = ({ part, name, lost, breaks, brings }: PartRow): Html =>
  html`<article data-part="${part}">
    <h3>${both(name)}</h3>
    <p class="state"><span data-state="${part}">…</span></p>
    <p class="hint">${both(lost)}</p>
    <p class="buttons">${breaks.map(button)} ${button(brings)}</p>
  </article>`;

/** A district that lives, and everything that can be taken from under it. */
export const breakItPage = ({ token, api }: { token: string; api: string }): string =>
  page({
    title: 'Rusak saja',
    token,
    api,
    main: html`<h1>Rusak saja <small lang="en">Break it</small></h1>
      <p>
        Sebuah kecamatan rekaan mengusulkan dan memutuskan sendiri. Matikan apa saja, lalu kembalikan: tidak ada yang
        hilang dan tidak ada yang berlaku dua kali. <br /><small lang="en"
          >A made-up district puts families forward and decides about them by itself. Take anything away and bring it
          back: nothing is lost, nothing happens twice.</small
        >
      </p>

      <section aria-labelledby="district">
        <h2 id="district">Kecamatan yang hidup <small lang="en">A living district</small></h2>
        <p>
          <label for="speed">Langkah per detik <small lang="en">Moves per second</small></label>
          <input id="speed" type="range" min="0" max="${FASTEST}" step="1" value="0" />
          <output id="speed-now" for="speed">0</output>
        </p>
        <dl class="counts">
          ${COUNTS.map(
            ([name, label, hint]) =>
              html`<div data-count-box="${name}">
                <dt>${both(label)}</dt>
                <dd><b data-count="${name}">…</b><span class="hint">${both(hint)}</span></dd>
              </div>`,
          )}
        </dl>
        <p>
          Dikirim dan belum dijawab <small lang="en">Sent and not yet answered</small>: <b data-count="underWay">…</b> ·
          ditolak <small lang="en">refused</small>: <b data-count="refused">…</b> · usulan terbuka
          <small lang="en">open proposals</small>: <b data-count="open">…</b>
        </p>
      </section>

      <section aria-labelledby="parts">
        <h2 id="parts">Bagian-bagian <small lang="en">The parts</small></h2>
        <div class="parts">${PART_ROWS.map(partCard)}</div>
        <p class="buttons main">${button('bring-all')}</p>
      </section>

      <section aria-labelledby="drain">
        <h2 id="drain">Antrean surut <small lang="en">The drain</small></h2>
        <p>
          Yang belum didengar Temporal, ditambah yang diparkir; empat menit terakhir.
          <small lang="en">What Temporal has still to hear, and what is parked; the last four minutes.</small>
        </p>
        <div class="chart">
          <span id="chart-top">1</span>
          <span>0</span>
          <svg
            id="chart"
            viewBox="0 0 600 140"
            preserveAspectRatio="none"
            role="img"
            aria-label="Antrean: belum terkirim dan diparkir / Queue: undelivered and parked"
          >
            <polygon id="chart-all" class="undelivered" />
            <polygon id="chart-parked" class="parked" />
          </svg>
        </div>
        <p>
          <span class="key undelivered"></span> belum terkirim <small lang="en">undelivered</small>:
          <b data-count="undelivered">…</b> <span class="key parked"></span> diparkir <small lang="en">parked</small>:
          <b data-count="parked">…</b>
        </p>
        <details>
          <summary>Sebagai tabel <small lang="en">As a table</small></summary>
          <table>
            <thead>
              <tr>
                <th scope="col">${both(words('Pukul', 'Time'))}</th>
                <th scope="col">${both(words('Belum terkirim', 'Undelivered'))}</th>
                <th scope="col">${both(words('Diparkir', 'Parked'))}</th>
              </tr>
            </thead>
            <tbody id="chart-rows"></tbody>
          </table>
        </details>
      </section>

      <section aria-labelledby="behind">
        <h2 id="behind">Di belakang buku besar <small lang="en">Behind the ledger's back</small></h2>
        <p>
          Sebagai pemilik basis data: satu baris berkas diubah, seolah-olah petugas lain yang memutuskan. Lalu seluruh
          rantai diperiksa. <br /><small lang="en"
            >As the database's owner: one line of a file is changed, as if another officer had decided. Then the whole
            chain is checked.</small
          >
        </p>
        <p class="buttons">${button('change-event')} ${button('restore-event')} ${button('check-chain')}</p>
        <p id="changed"></p>
      </section>

      <section aria-labelledby="cases">
        <h2 id="cases">Kasus terakhir <small lang="en">Latest cases</small></h2>
        <ul id="case-list" class="cases"></ul>
      </section>

      <p id="said" role="status"></p>`,
  });
