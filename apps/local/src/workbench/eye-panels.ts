import {
  type AllowanceView,
  EVENT_WORDS,
  instantIn,
  PROBLEMS,
  type ProblemBody,
  type ProposalView,
  STAGE_WORDS,
  type Words,
  words,
} from '#contracts';
import { RELATION_WORDS, SECTION_WORDS } from './eye-words.ts';
import { missingIn, type Seen, type SeenInTwo, SECTIONS } from './eyes.ts';
import { both, html, type Html } from './html.ts';

type Refused = Extract<AllowanceView, { may: false }>;
const mayDo = ({ allowed }: ProposalView) => allowed.filter((one) => one.may);
const mayNot = ({ allowed }: ProposalView) => allowed.filter((one): one is Refused => !one.may);
const titleOf = (code: string): Words =>
  (PROBLEMS as Readonly<Record<string, { title: Words }>>)[code]?.title ?? words(code, code);
const instantOf = (instant: string, region: string): Html =>
  both(words(instantIn(instant, region, 'id'), instantIn(instant, region, 'en')));

const relationOf = (relation: string): Words =>
  (RELATION_WORDS as Readonly<Record<string, Words>>)[relation] ?? words(relation, relation);

/** One role among all: what it is shown and not shown, what it may and may not do. */
export function rowOf(role: Words, href: string, { view, no }: Seen): Html {
  const missing = missingIn(view);
  const shown = view ? SECTIONS.filter((section) => !missing.includes(section)) : [];
  const nothing = html`<td class="bad" colspan="4">${both(titleOf(no?.code ?? 'proposal_not_found'))}</td>`;
  const rest =
    view &&
    html`<td>
        ${shown.length === 0 ? both(words('hanya keadaan teknis', 'its technical state alone')) : list(shown.map((one) => SECTION_WORDS[one]))}
      </td>
      <td>${list(missing.map((one) => SECTION_WORDS[one]))}</td>
      <td>${list(mayDo(view).map(({ asks }) => EVENT_WORDS[asks]))}</td>
      <td>${mayNot(view).length}</td>`;
  return html`<tr>
    <th scope="row"><a href="${href}">${both(role)}</a></th>
    ${rest ?? nothing}
  </tr>`;
}

const list = (items: readonly Words[]): Html =>
  items.length === 0
    ? html`–`
    : html`<ul>
        ${items.map((item) => html`<li>${both(item)}</li>`)}
      </ul>`;

/** The case as one role has it before its eyes. */
export const panelOf = ({ officer, view, no, english }: SeenInTwo): Html =>
  html`<p>${officer.name} <code>${officer.key}</code></p>
    ${view ? seen(view, english) : unseen(no)}`;

const unseen = (no: ProblemBody | undefined): Html =>
  html`<div class="missing">
    <p>${both(titleOf(no?.code ?? 'proposal_not_found'))}</p>
    <p class="hint">${no?.detail}</p>
  </div>`;

function seen(view: ProposalView, english = view.why.sentence): Html {
  const { stage, region, regionName, version, dueAt, ticket, why, family } = view;
  const missing = missingIn(view);
  return html`<p>
      <b>${both(STAGE_WORDS[stage])}</b> · ${regionName} · <code>${ticket}</code> ·
      v${version}${dueAt ? html` · ${instantOf(dueAt, region)}` : ''}
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
    ${list(mayDo(view).map(({ asks }) => EVENT_WORDS[asks]))}
    <h3>Tidak boleh, karena <small lang="en">May not, because</small></h3>
    ${refusals(view)}`;
}

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

/** Acts that are refused for the same reason stand together. */
function refusals(view: ProposalView): Html {
  const byReason = [...Map.groupBy(mayNot(view), ({ code }) => code)];
  return html`<dl>
    ${byReason.map(
      ([code, refused]) =>
        html`<dt>${both(titleOf(code))}</dt>
          <dd>${list(refused.map(({ asks }) => EVENT_WORDS[asks]))}</dd>`,
    )}
  </dl>`;
}
