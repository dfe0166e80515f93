import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { EVENT_WORDS } from '#contracts';
import { type EventName, HUMAN_STAGES, type Stage } from '#domain';
import { untilEvent } from '../../apps/local/src/demo/desks.ts';
import { record } from '../../apps/local/src/demo/register.ts';
import { until } from '../../apps/local/src/waiting.ts';
import { actWords } from '../../apps/web/src/routes/case/deciding/acts.ts';
import { DECIDING } from '../../apps/web/src/routes/case/deciding/words.ts';
import { openScene, type Scene, signIn, type Visit } from './browser.ts';
import { LEFT, officerNamed, type WholeHouse } from './whole-house.ts';

const OFFICERS = ['operator-cibodas', 'surveyor-1', 'validator-1', 'supervisor-1', 'verifier-1', 'auditor'] as const;
type OfficerKey = (typeof OFFICERS)[number];

let scene: Scene;
let house: WholeHouse;
let browser: Browser;
let visits: ReadonlyMap<OfficerKey, Visit>;
beforeAll(async () => {
  scene = await openScene();
  ({ house, browser } = scene);
  visits = new Map(await Promise.all(OFFICERS.map(async (key) => [key, await signIn(browser, house, key)] as const)));
});
afterAll(async () => scene?.[Symbol.asyncDispose]());

/** One thing that happens to a case: an officer's command, or what the machine does by itself. */
type Step = (proposalId: string) => Promise<unknown>;
type Asked = Parameters<Awaited<ReturnType<WholeHouse['desk']>>['ask']>[1];
const by =
  (officer: string, asked: Asked): Step =>
  async (proposalId) =>
    (await house.desk(officer)).ask(proposalId, asked);
const machine =
  (event: EventName): Step =>
  async (proposalId) =>
    untilEvent(await house.desk('auditor'), proposalId, event);

const survey = { instrument: 'short', version: '1', answers: { floor: 'earth' } };
const meeting = { heldOn: '2026-11-20', by: 'minutes', present: 14 } as const;
const SURVEYED = by('surveyor-1', { asks: 'surveyed', survey });
const ACCEPTED = [SURVEYED, by('operator-cibodas', { asks: 'village_accepted', meeting })];
const VALIDATED = [...ACCEPTED, by('validator-1', { asks: 'locally_validated' })];
const RATIFIED = [...VALIDATED, by('supervisor-1', { asks: 'ratified', letter: '460/001/DINSOS/2026' })];
const VERIFIED = [...RATIFIED, by('verifier-1', { asks: 'ministry_verified' })];
const REJECTED = [...ACCEPTED, by('validator-1', { asks: 'rejected', reason: 'ECO-VEHICLE' })];
const MOVED = by('operator-cibodas', { asks: 'life_event_recorded', code: 'MOVED-OUT' });

/** How a case that has been assigned comes to each stage where people decide. */
// oxfmt-ignore
const WAYS: Partial<Record<Stage, { knownAs?: string; steps: readonly Step[] }>> = {
  survey:                { steps: [] },
  village_deliberation:  { steps: [SURVEYED] },
  local_validation:      { steps: ACCEPTED },
  district_ratification: { steps: VALIDATED },
  ministry_verification: { steps: RATIFIED },
  clarification:         { steps: [...VERIFIED, machine('identity_questioned')], knownAs: 'Siti Aminah Lain' },
  review:                { steps: [...VERIFIED, machine('enrolled'), MOVED, machine('review_questioned')] },
  rejected:              { steps: REJECTED },
  appeal:                { steps: [...REJECTED, by('operator-cibodas', { asks: 'appealed', reason: 'NEW-EVIDENCE' })] },
};

async function bring({ knownAs, steps }: NonNullable<(typeof WAYS)[Stage]>, index: number): Promise<string> {
  const family = LEFT[index]!;
  await record(house.addresses.dukcapil!, family, knownAs ? { name: knownAs } : {});
  const { proposalId } = await (await house.desk('operator-cibodas')).open(family, { rules: 'demo-seconds' });
  await by('operator-cibodas', { asks: 'assigned', officer: officerNamed('surveyor-1').id })(proposalId);
  for (const step of steps) await step(proposalId);
  return proposalId;
}

/** What the page offers in a place of its own, beside the documents and on the receipt. */
const BESIDE: readonly EventName[] = ['document_added', 'undone'];
const verbOf = (asks: EventName): string => (asks === 'surveyed' ? DECIDING.survey : actWords(asks)).id;
const VERBS = (Object.keys(EVENT_WORDS) as EventName[]).map(verbOf);

/** Every verb that can be pressed in the panel, in the order of the alphabet. */
async function offered(page: Page): Promise<string[]> {
  const pressed = page.getByRole('region', { name: DECIDING.title.id }).locator('button:enabled, a');
  return (await pressed.allTextContents()).filter((text) => VERBS.includes(text)).toSorted();
}
async function allowed(officer: OfficerKey, proposalId: string): Promise<string[]> {
  const { allowed: acts } = await (await house.desk(officer)).read(proposalId);
  return acts.flatMap(({ asks, may }) => (may && !BESIDE.includes(asks) ? [verbOf(asks)] : [])).toSorted();
}

describe('a case offers each officer what the API lets them do, and nothing else', () => {
  test('there is a case for every stage where people decide', () => {
    expect(HUMAN_STAGES.filter((stage) => !(stage in WAYS))).toEqual([]);
    expect(new Set(VERBS).size).toBe(VERBS.length);
  });

  test.each(Object.keys(WAYS) as Stage[])('at %s', async (stage) => {
    const proposalId = await bring(WAYS[stage]!, Object.keys(WAYS).indexOf(stage));
    expect((await (await house.desk('auditor')).read(proposalId)).stage).toBe(stage);
    const seen = await Promise.all(
      [...visits].map(async ([officer, { page }]) => {
        await page.goto(`${house.url}/meja/kasus/${proposalId}`);
        await page.getByRole('region', { name: DECIDING.title.id }).waitFor();
        // Silence climbs while we look, and the page follows: both are asked until they agree.
        let [shown, may]: string[][] = [[], []];
        await until(
          async () => {
            [shown, may] = await Promise.all([offered(page), allowed(officer, proposalId)]);
            return shown.join() === may.join();
          },
          { everyMs: 200 },
        );
        return [officer, { shown, may }] as const;
      }),
    );
    for (const [officer, { shown, may }] of seen) expect({ officer, verbs: shown }).toEqual({ officer, verbs: may });
    expect(seen.find(([officer]) => officer === 'auditor')![1].shown).toEqual([]);
    expect(seen.flatMap(([, { shown }]) => shown)).not.toEqual([]);
  });
});
