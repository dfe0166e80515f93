import type { ProposalView } from '#contracts';
import type { Door } from '../district/door.ts';
import type { Yes } from '../district/journal.ts';
import { citizenSees } from './citizen.ts';
import { EYE_WORDS } from './eye-words.ts';
import { type Eye, inTwo, lookThroughAll } from './eyes.ts';
import { both, html, type Html } from '../html.ts';
import { matrixOf } from './eye-matrix.ts';
import { panelOf } from './eye-panels.ts';
import { historyPanel, type Telling } from './history-panel.ts';
import { page } from './page.ts';

export type Looking = Telling & {
  door: Door;
  api: string;
  /** Cases to choose from. */
  cases: () => readonly Yes[];
};

type Look = Eye | 'citizen';
const LOOKS = Object.keys(EYE_WORDS) as Look[];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const link = (id: string, look: Look): string => `/mata?case=${id}&as=${look}`;

/** The page on which one case is looked at through the eyes of each role, beside its own history in Temporal. */
export function manyEyes(looking: Looking) {
  const { door, api, cases } = looking;

  async function caseThrough(id: string, look: Look): Promise<Html> {
    const [all, history] = await Promise.all([lookThroughAll(door, id), historyPanel(looking, id)]);
    return html`<ul class="roles" aria-label="Peran / Role">
        ${LOOKS.map(
          (one) =>
            html`<li>
              <a href="${link(id, one)}" ${one === look ? html` aria-current="true"` : ''}>${both(EYE_WORDS[one])}</a>
            </li>`,
        )}
      </ul>
      <div class="beside">
        <section aria-labelledby="seen">
          <h2 id="seen">${both(EYE_WORDS[look])}</h2>
          ${look === 'citizen' ? await citizenPanel(api, all.auditor.view) : panelOf(await inTwo(door, all[look]))}
        </section>
        <section aria-labelledby="history">
          <h2 id="history">Riwayat di Temporal <small lang="en">Its history in Temporal</small></h2>
          ${history}
        </section>
      </div>
      <section aria-labelledby="all">
        <h2 id="all">Semua mata berdampingan <small lang="en">All eyes side by side</small></h2>
        ${matrixOf(all, (eye) => link(id, eye))}
        <p class="hint">
          Setiap pandangan ini tercatat di buku akses.
          <small lang="en">Each of these looks is written down in the access log.</small>
        </p>
      </section>`;
  }

  return async (asked: URLSearchParams, token: string): Promise<string> => {
    const id = (asked.get('case') ?? '').trim().toLowerCase();
    const look = LOOKS.find((one) => one === asked.get('as')) ?? 'operator';
    const shown = UUID.test(id) ? await caseThrough(id, look).catch(() => AWAY) : choose(cases());
    return page({ title: 'Banyak mata', token, api, main: html`${headOf(id)}${shown}` });
  };
}

const AWAY = html`<p class="missing">
  API tidak menjawab: <a href="/">kembalikan</a> dahulu.
  <small lang="en">The API does not answer: bring it back first.</small>
</p>`;

const headOf = (id: string): Html =>
  html`<h1>Satu kasus, banyak mata <small lang="en">The same case, many eyes</small></h1>
    <form action="/mata">
      <label for="case">Nomor kasus <small lang="en">Id of the case</small></label>
      <input id="case" name="case" type="text" value="${id}" autocomplete="off" />
      <button>Buka <small lang="en">Open</small></button>
    </form>`;

const choose = (cases: readonly Yes[]): Html =>
  cases.length === 0
    ? html`<p>
        Belum ada kasus dari kecamatan yang hidup: <a href="/">hidupkan</a>, atau isi nomor usulan mana pun.
        <br /><small lang="en"
          >The living district has no case yet: let it live, or fill in the id of any proposal.</small
        >
      </p>`
    : html`<p>Atau pilih satu: <small lang="en">Or choose one:</small></p>
        <ul>
          ${cases.map(({ proposalId }) => html`<li><a href="${link(proposalId, 'operator')}">${proposalId}</a></li>`)}
        </ul>`;

/** The citizen signs in nowhere: the public page asks for the ticket and the last four digits of a NIK. */
async function citizenPanel(api: string, view: ProposalView | undefined): Promise<Html> {
  const [id, en] = await Promise.all([citizenSees(api, view, 'id'), citizenSees(api, view, 'en')]);
  return html`<p>
      Warga tidak masuk dan tidak melihat berkas. Ia bertanya dengan tiket dan empat angka terakhir NIK.
      <small lang="en"
        >A citizen does not sign in and sees no file, but asks with the ticket and the last four digits of a NIK.</small
      >
    </p>
    <p>
      <a href="${api}/status">Halaman status warga <small lang="en">The public status page</small></a> ·
      <code>${view?.ticket}</code>
    </p>
    ${id ? html`<div class="citizen">${id.map((line) => html`<p>${line}</p>`)}</div>` : NO_STATUS}
    ${
      en
        ? html`<details lang="en">
            <summary>In English</summary>
            ${en.map((line) => html`<p>${line}</p>`)}
          </details>`
        : ''
    }`;
}

const NO_STATUS = html`<p class="missing">
  Halaman status warga tidak menjawab. <small lang="en">The public status page does not answer.</small>
</p>`;
