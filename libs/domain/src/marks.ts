import type { Stage } from './stages.ts';

/** What a mark touches: the position wakes the workflow, the version makes an officer's screen stale. */
export type Mark = { position: boolean; version: boolean; at: 'open' | 'ever' | readonly Stage[] };

const people = [
  'survey',
  'village_deliberation',
  'local_validation',
  'district_ratification',
  'ministry_verification',
  'clarification',
  'review',
  'appeal',
] as const satisfies Stage[];
const repairable = ['survey', 'village_deliberation', 'local_validation', 'clarification'] as const satisfies Stage[];
const outside = ['dukcapil_check', 'enrollment', 'reevaluation'] as const satisfies Stage[];

/** The stages in which a person is waited for and can be late. */
export const HUMAN_STAGES: readonly Stage[] = people;

/** Events that change no stage. */
// oxfmt-ignore
export const MARKS = {
  corrected:            { position: false, version: true,  at: repairable },
  finding_raised:       { position: false, version: true,  at: people },
  finding_dismissed:    { position: false, version: true,  at: people },
  assigned:             { position: false, version: false, at: ['survey'] },
  claimed:              { position: false, version: false, at: people },
  released:             { position: false, version: false, at: people },
  reassigned:           { position: false, version: false, at: people },
  noted:                { position: false, version: false, at: 'open' },
  document_added:       { position: false, version: false, at: 'open' },
  visit_failed:         { position: false, version: false, at: ['survey'] },
  held:                 { position: true,  version: false, at: people },
  resumed:              { position: true,  version: false, at: people },
  postponed:            { position: true,  version: false, at: ['village_deliberation'] },
  extended:             { position: true,  version: false, at: people },
  escalated:            { position: true,  version: false, at: people },
  reminded:             { position: false, version: false, at: people },
  parked:               { position: true,  version: false, at: outside },
  unparked:             { position: true,  version: false, at: outside },
  awaited:              { position: true,  version: false, at: ['enrollment'] },
  life_event_recorded:  { position: true,  version: true,  at: 'open' },
  withdrawal_asked:     { position: false, version: false, at: 'open' },
  withdrawal_cancelled: { position: false, version: false, at: 'open' },
  undone:               { position: true,  version: true,  at: 'ever' }, // a closing move settles as well
} as const satisfies Record<string, Mark>;

export type MarkName = keyof typeof MARKS;
export const MARK_NAMES = Object.keys(MARKS) as MarkName[];
export const isMark = (name: string): name is MarkName => name in MARKS;
export const markAllowed = (name: MarkName, stage: Stage): boolean => {
  const { at }: Mark = MARKS[name];
  if (at === 'ever') return true;
  return at === 'open' ? stage !== 'closed' : at.includes(stage);
};
