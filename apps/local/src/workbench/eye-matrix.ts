import { EVENT_WORDS, type Words, words } from '#contracts';
import { both, html, type Html } from '../html.ts';
import { titleOf } from './eye-refusals.ts';
import { EYE_WORDS, SECTION_WORDS } from './eye-words.ts';
import { type AllSeen, type Eye, EYES, missingIn, type Seen, SECTIONS } from './eyes.ts';
import { factsOf } from './refusal-facts.ts';

type Row = { name: Words; cell: (seen: Seen) => Html };

const YES = words('ya', 'yes');
const NO = words('tidak diperlihatkan', 'not shown');

/** A sign for the eye; the words for whoever hears the page, or points at it. */
const mark = (sign: string, { id, en }: Words, kind: 'yes' | 'no'): Html =>
  html`<span class="${kind}" title="${id} / ${en}" aria-hidden="true">${sign}</span
    ><span class="unseen">${both(words(id, en))}</span>`;
const yes = (): Html => mark('✓', YES, 'yes');
const no = (because: Words): Html => mark('–', because, 'no');

const sectionRow = (section: (typeof SECTIONS)[number]): Row => ({
  name: SECTION_WORDS[section],
  cell: ({ view, no: refused }) =>
    missingIn(view).includes(section) ? no(refused ? titleOf(refused.code) : NO) : yes(),
});

type Asked = keyof typeof EVENT_WORDS;
const actRow = (asks: Asked): Row => ({
  name: EVENT_WORDS[asks],
  cell({ view, no: refused, officer }) {
    const allowance = view?.allowed.find((one) => one.asks === asks);
    if (!view || !allowance) return no(titleOf(refused?.code ?? 'proposal_not_found'));
    if (allowance.may) return yes();
    const title = titleOf(allowance.code);
    const facts = factsOf(allowance, view, officer);
    return no(facts ? words(`${title.id}. ${facts.id}`, `${title.en}. ${facts.en}`) : title);
  },
});

const bodyOf = (title: Words, rows: readonly Row[], all: AllSeen): Html =>
  html`<tbody>
    <tr>
      <th scope="rowgroup" colspan="${EYES.length + 1}"><b>${both(title)}</b></th>
    </tr>
    ${rows.map(
      ({ name, cell }) =>
        html`<tr>
          <th scope="row">${both(name)}</th>
          ${EYES.map((eye) => html`<td>${cell(all[eye])}</td>`)}
        </tr>`,
    )}
  </tbody>`;

/** What every role is shown of the same case, and what it may do with it. */
export function matrixOf(all: AllSeen, linkTo: (eye: Eye) => string): Html {
  const asked = [...new Set(EYES.flatMap((eye) => all[eye].view?.allowed.map(({ asks }) => asks) ?? []))];
  return html`<div class="wide" tabindex="0" role="group" aria-label="Tabel / Table">
    <table class="matrix">
      <thead>
        <tr>
          <td></td>
          ${EYES.map((eye) => html`<th scope="col"><a href="${linkTo(eye)}">${both(EYE_WORDS[eye])}</a></th>`)}
        </tr>
      </thead>
      ${bodyOf(words('Melihat', 'Is shown'), SECTIONS.map(sectionRow), all)}
      ${bodyOf(words('Boleh', 'May'), asked.map(actRow), all)}
    </table>
  </div>`;
}
