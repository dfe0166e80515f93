import { type AllowanceView, type Words, words } from '#contracts';
import { type EventName, isMove } from '#domain';

/** What a button says. A verb, and the one thing that follows. */
// oxfmt-ignore
const VERBS: Partial<Record<EventName, Words>> = {
  village_accepted:     words('Terima dalam musyawarah', 'Accept in the meeting'),
  village_declined:     words('Tolak dalam musyawarah', 'Decline in the meeting'),
  locally_validated:    words('Loloskan ke pengesahan', 'Pass on to ratification'),
  ratified:             words('Sahkan ke Kemensos', 'Ratify'),
  ministry_verified:    words('Loloskan ke padan Dukcapil', 'Pass on to the Dukcapil check'),
  clarified:            words('Nyatakan jelas', 'Settle the question'),
  returned:             words('Minta perbaikan', 'Ask for a repair'),
  rejected:             words('Tolak dengan alasan', 'Reject with a reason'),
  kept:                 words('Tetap terdaftar', 'Keep'),
  removed:              words('Keluarkan dengan alasan', 'Remove with a reason'),
  appealed:             words('Ajukan banding keluarga', 'File the appeal of the family'),
  appeal_granted:       words('Kabulkan banding', 'Grant the appeal'),
  appeal_denied:        words('Tidak kabulkan banding', 'Deny the appeal'),
  ended:                words('Akhiri usulan', 'End the proposal'),
  corrected:            words('Catat perbaikan', 'Record a repair'),
  finding_raised:       words('Catat temuan', 'Raise a finding'),
  finding_dismissed:    words('Kesampingkan temuan', 'Dismiss a finding'),
  assigned:             words('Tugaskan surveyor', 'Assign a surveyor'),
  claimed:              words('Ambil kasus ini', 'Claim this case'),
  released:             words('Lepaskan kasus ini', 'Release this case'),
  reassigned:           words('Alihkan ke rekan', 'Hand over to a colleague'),
  noted:                words('Tambah catatan', 'Add a note'),
  visit_failed:         words('Catat kunjungan gagal', 'Record a failed visit'),
  held:                 words('Tunda', 'Put on hold'),
  resumed:              words('Lanjutkan', 'Resume'),
  postponed:            words('Tunda ke musyawarah berikutnya', 'Postpone to the next meeting'),
  extended:             words('Perpanjang tenggat', 'Extend the deadline'),
  reminded:             words('Ingatkan', 'Remind'),
  life_event_recorded:  words('Catat peristiwa keluarga', 'Record a life event'),
  withdrawal_asked:     words('Catat permintaan penarikan', 'Record that the family withdraws'),
  withdrawal_cancelled: words('Batalkan penarikan', 'Cancel the withdrawal'),
  unparked:             words('Lepaskan dari tunggu', 'Release from waiting'),
};

/** Acts that have a page or a place of their own: the survey form, the documents, the receipt. */
const ELSEWHERE: ReadonlySet<EventName> = new Set<EventName>(['surveyed', 'document_added', 'undone']);

export const actWords = (asks: EventName): Words => VERBS[asks] ?? words(asks, asks);

export type Acts = { outcomes: readonly AllowanceView[]; others: readonly AllowanceView[] };

/** A verdict moves the proposal on; an end states a fact, and stands with the other acts. */
export const isOutcome = (asks: EventName): boolean => isMove(asks) && asks !== 'ended';

/** What may be chosen at a stage: verdicts first, then what else may be recorded. Closed ones stay, with their reason. */
export function actsOf(allowed: readonly AllowanceView[]): Acts {
  const here = allowed.filter(({ asks }) => !ELSEWHERE.has(asks));
  return {
    outcomes: here.filter(({ asks }) => isOutcome(asks)),
    others: here.filter(({ asks }) => !isOutcome(asks)),
  };
}

/**
 * Closed acts that an officer has to be told of: what their own desk could do, had they not decided before or were the file not a
 * colleague's. What belongs to other desks is summed up in one line.
 */
export const isWorthTelling = (act: AllowanceView): boolean =>
  !act.may && act.code !== 'right_missing' && act.code !== 'move_not_allowed';
