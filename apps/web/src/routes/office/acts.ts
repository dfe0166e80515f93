import type { AllowanceView, CommandBody } from '#contracts';
import { LONGEST_REASON_NOTE, reasonsFor, type Zone } from '#domain';
import { ACT_WORDS } from './words.ts';

export type Act = keyof typeof ACT_WORDS;
export const ACTS = Object.keys(ACT_WORDS) as Act[];
const isAct = (asks: string): asks is Act => ACTS.includes(asks as Act);

export type ActForm = { officer?: string; until?: string; reason?: string; note?: string };

/** What each act asks for. */
// oxfmt-ignore
export const ASKS_FOR: Record<Act, { officer?: true; until?: true }> = {
  reminded:   {},
  claimed:    {},
  reassigned: { officer: true },
  extended:   { until: true },
  held:       { until: true },
  resumed:    {},
};

type Closed = Extract<AllowanceView, { may: false }>;
/** What a supervisor may do about a case now, and what not, as the API says it. */
export function actsOf(allowed: readonly AllowanceView[]): { open: Act[]; closed: Closed[] } {
  const ours = allowed.filter(({ asks }) => isAct(asks));
  return {
    open: ours.filter(({ may }) => may).map(({ asks }) => asks as Act),
    closed: ours.filter((one): one is Closed => !one.may && one.code !== 'move_not_allowed'),
  };
}

const needsNote = (act: Act, { reason }: ActForm): boolean =>
  reasonsFor(act).some(({ code, asksForNote }) => asksForNote && code === reason);

/** Whether the form of an act is complete. */
export function isComplete(act: Act, form: ActForm): boolean {
  const { officer, until } = ASKS_FOR[act];
  return (
    (!officer || form.officer !== undefined) &&
    (!until || /^\d{4}-\d\d-\d\d$/.test(form.until ?? '')) &&
    (reasonsFor(act).length === 0 || form.reason !== undefined) &&
    (!needsNote(act, form) || (form.note ?? '').trim() !== '')
  );
}

/** The command of an act. A day ends where the proposal is. */
export function bodyOf(act: Act, form: ActForm, zone: Zone): CommandBody {
  const { officer, until } = ASKS_FOR[act];
  const note = form.note?.trim().slice(0, LONGEST_REASON_NOTE);
  return {
    asks: act,
    ...(officer && form.officer !== undefined && { officer: form.officer }),
    ...(until && { until: new Date(`${form.until}T23:59:00+0${zone}:00`).toISOString() }),
    ...(reasonsFor(act).length > 0 && form.reason !== undefined && { reason: form.reason }),
    ...(note && { note }),
  };
}
