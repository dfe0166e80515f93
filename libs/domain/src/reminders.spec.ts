import { describe, expect, test } from '@jest/globals';
import { aFile, ask, CAST, DAY, type File, goOn, plus } from '../../../test/support/builders.ts';
import { barrierTo, type Officer, remindedHere } from './index.ts';

const code = (file: File, now: Date | string, by: Officer = CAST.supervisor) => {
  const verdict = ask(file, { asks: 'reminded', by }, { now: new Date(now) });
  return verdict.ok ? 'ok' : verdict.code;
};
const inTime = () => aFile({ stage: 'local_validation' });
const late = () => goOn(inTime(), 'escalated');

describe('a reminder', () => {
  test('is for whoever is late: not before the deadline, and from that very instant on', () => {
    const file = inTime();
    const { dueAt } = file.proposal;
    expect(code(file, plus(dueAt!, -1))).toBe('move_not_allowed');
    expect(code(file, dueAt!)).toBe('ok');
    expect(code(late(), late().facts.now)).toBe('ok');
  });

  test('is not for a file on hold, where nobody is late', () => {
    const held = goOn(late(), 'held');
    expect(code(held, held.facts.now)).toBe('move_not_allowed');
  });

  test('changes no stage, no deadline, no position and nobody’s screen', () => {
    const before = late();
    const { proposal, events } = goOn(before, 'reminded');
    const { seq, reminded, deliverableAt: _, ...rest } = proposal;
    const { seq: was, deliverableAt: __, ...stood } = before.proposal;
    expect(rest).toEqual(stood);
    expect([seq, reminded]).toEqual([was + 1, { at: events.at(-1)!.at, by: CAST.supervisor.id, seq }]);
  });

  test('comes once on a civil day of the village, whoever sends it, and again after midnight', () => {
    const file = goOn(late(), 'reminded');
    const at = file.proposal.reminded!.at;
    const evening = '2026-01-12T16:59:59.999Z'; // a millisecond before midnight in Bogor
    const once = {
      ...file,
      proposal: { ...file.proposal, reminded: { at: '2026-01-12T02:00:00.000Z', by: 'x', seq: 9 } },
    };
    expect(code(file, at, CAST.otherSupervisor)).toBe('reminded_today');
    expect(code(once, evening)).toBe('reminded_today');
    expect(code(once, plus(evening, 1))).toBe('ok');
    const no = ask(once, { asks: 'reminded', by: CAST.supervisor }, { now: new Date(evening) });
    expect(no).toMatchObject({ facts: { waitMs: 1 } });
    expect(barrierTo(once.proposal, CAST.supervisor, 'reminded', new Date(evening))).toMatchObject({
      code: 'reminded_today',
    });
  });

  test('is for those who have the case: whoever gets it afterwards has not been reminded', () => {
    const reminded = goOn(late(), 'reminded');
    expect(remindedHere(reminded.proposal)).toBeDefined();
    expect(remindedHere(goOn(reminded, 'noted').proposal)).toBeDefined();
    const passedOn = goOn(reminded, 'locally_validated');
    expect(remindedHere(passedOn.proposal)).toBeUndefined();
    expect(passedOn.proposal.reminded).toBeDefined(); // the day of this case is used up all the same
  });

  test('is the supervisor’s; the ministry’s comes in at its own stages, and elsewhere when silence has climbed to it', () => {
    const file = late();
    const now = plus(file.facts.now, DAY);
    for (const who of ['validator', 'operator', 'verifier', 'administrator', 'ministrySupervisor'] as const)
      expect([who, code(file, now, CAST[who])]).not.toEqual([who, 'ok']);
    const twice = goOn(file, 'escalated');
    expect(code(twice, twice.facts.now, CAST.ministrySupervisor)).toBe('ok');
    const ministrys = goOn(aFile({ stage: 'ministry_verification' }), 'escalated');
    expect(code(ministrys, ministrys.facts.now, CAST.ministrySupervisor)).toBe('ok');
  });
});
