import { type AllowanceView, EVENT_WORDS, PROBLEMS, type ProposalView, type Words, words } from '#contracts';
import { both, html, type Html } from '../html.ts';
import type { Seen } from './eyes.ts';
import { factsOf } from './refusal-facts.ts';

type Refused = Extract<AllowanceView, { may: false }>;
const mayNot = ({ allowed }: ProposalView): Refused[] => allowed.filter((one): one is Refused => !one.may);

const rowFor = (code: string) => (PROBLEMS as Readonly<Record<string, { title: Words; next: Words }>>)[code];
/** What is the matter, in words. */
export const titleOf = (code: string): Words => rowFor(code)?.title ?? words(code, code);
const nextOf = (code: string): Words | undefined => rowFor(code)?.next;

/** What an officer may not ask for, each with its reason, the facts of this case, and what to do: those with the same answer stand together. */
export function refusals(view: ProposalView, officer: Seen['officer']): Html {
  const byCode = [...Map.groupBy(mayNot(view), ({ code }) => code)];
  if (byCode.length === 0) return html`<p>–</p>`;
  return html`${byCode.map(([code, refused]) => {
    const next = nextOf(code);
    const byFacts = [...Map.groupBy(refused, (one) => factsOf(one, view, officer)?.id ?? '').values()];
    return html`<div class="refusal">
      <h4>${both(titleOf(code))}</h4>
      ${byFacts.map((alike) => refusalOf(alike, factsOf(alike[0]!, view, officer)))}
      ${next && html`<p class="hint">→ ${both(next)}</p>`}
    </div>`;
  })}`;
}

const refusalOf = (alike: readonly Refused[], facts: Words | undefined): Html =>
  html`${facts && html`<p>${both(facts)}</p>`}
    <ul class="acts">
      ${alike.map(({ asks }) => html`<li>${both(EVENT_WORDS[asks])}</li>`)}
    </ul>`;
