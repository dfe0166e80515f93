import type { QueueItemView, Words } from '#contracts';
import { words } from '#contracts';
import type { Stage } from '#domain';

/** What is to be done at a stage, as a verb; where nobody has to do anything, what it waits for. */
// oxfmt-ignore
const VERBS: Record<Stage, Words> = {
  survey:                words('Survei keluarga', 'Survey the family'),
  village_deliberation:  words('Catat hasil musyawarah', 'Record the meeting'),
  local_validation:      words('Validasi', 'Validate'),
  district_ratification: words('Sahkan', 'Ratify'),
  ministry_verification: words('Verifikasi', 'Verify'),
  dukcapil_check:        words('Menunggu Dukcapil', 'Waits for Dukcapil'),
  enrollment:            words('Menunggu penetapan', 'Waits for enrollment'),
  clarification:         words('Jawab klarifikasi', 'Answer the question'),
  enrolled:              words('Terdaftar', 'Enrolled'),
  reevaluation:          words('Menunggu evaluasi', 'Waits for re-evaluation'),
  review:                words('Tinjau', 'Review'),
  rejected:              words('Menunggu banding', 'Waits for an appeal'),
  appeal:                words('Putuskan banding', 'Decide the appeal'),
  closed:                words('Selesai', 'Closed'),
};

/** Where a return is mended, there is something else to do than the first time. */
const MENDING: Partial<Record<Stage, Words>> = {
  survey: words('Perbaiki survei', 'Repair the survey'),
  village_deliberation: words('Perbaiki musyawarah', 'Repair the meeting'),
};

type Row = Pick<QueueItemView, 'stage' | 'returns' | 'level' | 'heldUntil' | 'owner' | 'openFindings' | 'remindedAt'>;

export const verbOf = ({ stage, returns }: Pick<Row, 'stage' | 'returns'>): Words =>
  (returns > 0 ? MENDING[stage] : undefined) ?? VERBS[stage];

export type Mark = { key: string; words: Words; n?: number; tone: 'plain' | 'loud' };

// oxfmt-ignore
const MARKS: readonly { key: string; words: Words; tone: Mark['tone']; n: (row: Row, me: string) => number }[] = [
  { key: 'held',      tone: 'plain', words: words('Ditunda', 'On hold'),                           n: ({ heldUntil }) => Number(heldUntil !== undefined) },
  { key: 'escalated', tone: 'loud',  words: words('Eskalasi {n}', 'Escalation {n}'),               n: ({ level }) => level },
  { key: 'reminded',  tone: 'loud',  words: words('Diingatkan', 'Reminded'),                       n: ({ remindedAt }) => Number(remindedAt !== undefined) },
  { key: 'appeal',    tone: 'loud',  words: words('Banding', 'Appeal'),                            n: ({ stage }) => Number(stage === 'appeal') },
  { key: 'findings',  tone: 'loud',  words: words('{n} temuan', '{n, plural, one {# finding} other {# findings}}'), n: ({ openFindings }) => openFindings },
  { key: 'returned',  tone: 'plain', words: words('Dikembalikan {n}×', 'Returned {n}×'),           n: ({ returns }) => returns },
  { key: 'mine',      tone: 'plain', words: words('Anda pegang', 'Yours'),                         n: ({ owner }, me) => Number(owner === me) },
  { key: 'taken',     tone: 'plain', words: words('Dipegang rekan', 'A colleague has it'),         n: ({ owner }, me) => Number(owner !== undefined && owner !== me) },
];

/** What is special about a row, in words: held, escalated, under appeal, in question, sent back, claimed. */
export const marksOf = (row: Row, me: string): readonly Mark[] =>
  MARKS.flatMap(({ key, words: text, tone, n }) => {
    const times = n(row, me);
    return times > 0 ? [{ key, words: text, tone, n: times }] : [];
  });
