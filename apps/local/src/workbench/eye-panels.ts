import {
  EVENT_WORDS,
  instantIn,
  type ProblemBody,
  type ProposalView,
  STAGE_WORDS,
  type Words,
  words,
} from '#contracts';
import { refusals, titleOf } from './eye-refusals.ts';
import { RELATION_WORDS, SECTION_WORDS } from './eye-words.ts';
import { missingIn, type Seen, type SeenInTwo } from './eyes.ts';
import { both, html, type Html } from '../html.ts';

const relationOf = (relation: string): Words =>
  (RELATION_WORDS as Readonly<Record<string, Words>>)[relation] ?? words(relation, relation);

const list = (items: readonly Words[]): Html =>
  items.length === 0
    ? html`–`
    : html`<ul>
        ${items.map((item) => html`<li>${both(item)}</li>`)}
      </ul>`;

/** The case as one role has it before its eyes. */
export const panelOf = ({ officer, view, no, english }: SeenInTwo): Html =>
  html`<p>${officer.name} <code>${officer.key}</code></p>
    ${view ? seen(view, officer, english) : unseen(no)}`;

const unseen = (no: ProblemBody | undefined): Html =>
  html`<div class="missing">
    <p>${both(titleOf(no?.code ?? 'proposal_not_found'))}</p>
    <p class="hint">${no?.detail}</p>
  </div>`;

function seen(view: ProposalView, officer: Seen['officer'], english = view.why.sentence): Html {
  const { stage, region, regionName, version, dueAt, ticket, why, family } = view;
  const missing = missingIn(view);
  return html`<p>
      <b>${both(STAGE_WORDS[stage])}</b> · ${regionName} · <code>${ticket}</code> ·
      v${version}${dueAt && html` · <time datetime="${dueAt}">${instantIn(dueAt, region, 'id')}</time>`}
    </p>
    <p>${both(words(why.sentence, english))}</p>
    <h3>Keluarga <small lang="en">The family</small></h3>
    ${family ? familyIn(family) : hidden}
    ${
      missing.length > 0
        ? html`<div class="missing">
            <p>Tidak ada bagi peran ini: <small lang="en">Not there for this role:</small></p>
            ${list(missing.map((one) => SECTION_WORDS[one]))}
          </div>`
        : ''
    }
    <h3>Boleh sekarang <small lang="en">May do now</small></h3>
    ${mayNow(view)}
    <h3>Tidak boleh, karena <small lang="en">May not, because</small></h3>
    ${refusals(view, officer)}`;
}

const mayNow = ({ allowed }: ProposalView): Html => {
  const acts = allowed.filter(({ may }) => may);
  return acts.length === 0
    ? html`<p>–</p>`
    : html`<ul class="acts may">
        ${acts.map(({ asks }) => html`<li>${both(EVENT_WORDS[asks])}</li>`)}
      </ul>`;
};

const hidden = html`<p class="missing">
  Tidak diperlihatkan kepada peran ini. <small lang="en">Not shown to this role.</small>
</p>`;

const familyIn = ({ kk, address, phone, members }: NonNullable<ProposalView['family']>): Html =>
  html`<p>KK <code>${kk}</code> · ${address}${phone ? html` · <code>${phone}</code>` : ''}</p>
    <div class="wide" tabindex="0" role="group" aria-label="Tabel">
      <table>
        <thead>
          <tr>
            <th scope="col">${both(words('Nama', 'Name'))}</th>
            <th scope="col">${both(words('Hubungan', 'Relation'))}</th>
            <th scope="col">${both(words('Lahir', 'Born'))}</th>
            <th scope="col">NIK</th>
          </tr>
        </thead>
        <tbody>
          ${members.map(
            ({ name, relation, bornOn, nik }) =>
              html`<tr>
                <th scope="row">${name}</th>
                <td>${both(relationOf(relation))}</td>
                <td>${bornOn}</td>
                <td><code>${nik}</code></td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
