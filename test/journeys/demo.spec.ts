import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ROOT } from '../../apps/local/src/folders.ts';
import { portShift } from '../browser/whole-house.ts';

type Document = {
  ok: boolean;
  proposals: {
    name: string;
    id: string;
    workflowId: string;
    events: { event: string; stage: string; actor: string; at: string; seq: number }[];
    history: { events: number; bytes: number; stateTransitions: number };
    ledger: { events: number; chainValid: boolean };
  }[];
};

let document: Document;
let folder: string;
// The whole house as a newcomer starts it: every program a process of its own, every officer with a token of the issuer.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'terdata-demo-'));
  chmodSync(folder, 0o755);
  document = JSON.parse(await runDemo(folder)) as Document;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function runDemo(data: string): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--conditions=source', join(ROOT, 'apps/local/src/demo.ts'), '--json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '', TERDATA_DATA: data, TERDATA_PORT_SHIFT: portShift() },
    });
    let out = '';
    let problems = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (problems += chunk));
    child.once('close', (code) =>
      code === 0 ? done(out) : fail(new Error(`the demo ended with ${code}: ${problems}${out}`)),
    );
  });
}

const actsOf = (name: string) => document.proposals.find((one) => one.name.startsWith(name))!.events;
const namesOf = (name: string) => actsOf(name).map(({ event }) => event);

describe('the demo, told by five families', () => {
  test('ends well, and says so from the ledger and from Temporal', () => {
    expect(document.ok).toBe(true);
    expect(document.proposals).toHaveLength(5);
    for (const { id, workflowId, ledger, history } of document.proposals) {
      expect(workflowId).toBe(`proposal-${id}`);
      expect(ledger).toMatchObject({ chainValid: true });
      expect(history.events).toBeGreaterThan(30);
    }
  });

  test('every stage of the mission is gone through by an officer of its own', () => {
    const decided = Object.fromEntries(actsOf('Suminah').map(({ event, actor }) => [event, actor]));
    expect(decided).toMatchObject({
      opened: 'operator',
      surveyed: 'surveyor',
      village_accepted: 'operator',
      locally_validated: 'validator',
      ratified: 'supervisor',
      ministry_verified: 'verifier',
      identity_matched: 'system',
      enrolled: 'system',
      review_opened: 'system',
      review_confirmed: 'system',
    });
  });

  test('a silence climbs by itself, and the supervisor who takes over decides', () => {
    const silence = actsOf('Sapto');
    expect(silence.find(({ event }) => event === 'escalated')?.actor).toBe('system');
    expect(silence.find(({ event }) => event === 'locally_validated')?.actor).toBe('supervisor');
  });

  test('a machine asks, and never refuses', () => {
    const refusals = new Set(['rejected', 'village_declined', 'removed', 'appeal_denied', 'ended']);
    const byMachine = document.proposals.flatMap(({ events }) => events.filter(({ actor }) => actor === 'system'));
    expect(byMachine.filter(({ event }) => refusals.has(event))).toEqual([]);
    expect(namesOf('Maryam')).toEqual(expect.arrayContaining(['identity_questioned', 'review_questioned', 'kept']));
  });

  test('a rejection is appealed, and granted by a supervisor', () => {
    expect(actsOf('Halimah').find(({ event }) => event === 'appeal_granted')?.actor).toBe('supervisor');
  });
});
