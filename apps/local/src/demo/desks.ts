import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type CommandAnswer,
  commandAnswer,
  type CommandBody,
  eventList,
  type Opening,
  opening,
  type ProposalView,
  proposalView,
} from '#contracts';
import { needsVersion } from '#domain';
import type { DemoFamily } from '../family.ts';
import { fetchToken } from '../issuer.ts';
import { PlainError } from '../plain-error.ts';
import { VILLAGE } from '../village.ts';

export type StoredEvent = ReturnType<typeof eventList.parse>['events'][number];
type Asked<Body = CommandBody> = Body extends unknown ? Omit<Body, 'expectedVersion'> : never;

/** One demo officer at the API's door, with the officer's own token. */
export type DeskOfOfficer = {
  name: string;
  /** @param given `commandId` makes it the same opening each time; without `rules` those in force are taken */
  open(family: DemoFamily, given?: { rules?: string; commandId?: string }): Promise<Opening>;
  read(proposalId: string): Promise<ProposalView>;
  events(proposalId: string): Promise<StoredEvent[]>;
  /** Reads the proposal as this officer sees it, and asks with the version that was read. */
  ask(proposalId: string, asked: Asked): Promise<CommandAnswer>;
};

/** Opens the desks of the demo officers by their short names; a token is fetched once for each. */
export function openDesks({ api, issuer }: { api: string; issuer: string }): (key: string) => Promise<DeskOfOfficer> {
  const desks = new Map<string, Promise<DeskOfOfficer>>();
  return (key) => {
    const desk = desks.get(key) ?? deskOf(api, issuer, key);
    desks.set(key, desk);
    return desk;
  };
}

async function deskOf(api: string, issuer: string, key: string): Promise<DeskOfOfficer> {
  const officer = VILLAGE.officers.find((one) => one.key === key);
  if (!officer) throw new PlainError(`There is no demo officer ${key}.`);
  const token = await fetchToken(issuer, officer.sub);

  const call = async (path: string, body?: unknown, commandId: string = randomUUID()): Promise<unknown> => {
    const response = await fetch(`${api}${path}`, {
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json', 'idempotency-key': commandId }),
      },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new PlainError(`${officer.name} was refused at ${path}: ${JSON.stringify(answer)}`);
    return answer;
  };
  const read = async (proposalId: string) => proposalView.parse(await call(`/proposals/${proposalId}`));

  return {
    name: officer.name,
    read,
    async open({ village, kk, address, phone, members }, { rules, commandId } = {}) {
      const family = { kk, address, phone, members };
      const body = { kind: 'registration', region: village, channel: 'doorstep', ...(rules && { rules }), family };
      return opening.parse(await call('/proposals', body, commandId));
    },
    async events(proposalId) {
      return eventList.parse(await call(`/proposals/${proposalId}/events`)).events;
    },
    async ask(proposalId, asked) {
      const body = { ...asked, ...(needsVersion(asked.asks) && { expectedVersion: (await read(proposalId)).version }) };
      return commandAnswer.parse(await call(`/proposals/${proposalId}/commands`, body));
    },
  };
}

/**
 * Waits until an event stands in the file, after the line numbered `after`.
 * @throws {PlainError} it did not come within the time that the slowest of machines would need
 */
export async function untilEvent(
  desk: DeskOfOfficer,
  proposalId: string,
  name: string,
  after = 0,
): Promise<StoredEvent> {
  const lastMs = performance.now() + 120_000;
  while (performance.now() < lastMs) {
    const found = (await desk.events(proposalId)).find((event) => event.name === name && event.seq > after);
    if (found) return found;
    await sleep(150);
  }
  throw new PlainError(`Waited two minutes in vain for ${name} of ${proposalId}: see the logs in .data/logs.`);
}
