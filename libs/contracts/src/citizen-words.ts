import {
  type Command,
  type EventName,
  type Outcome,
  type Proposal,
  type ReasonCode,
  reasonOf,
  type Stage,
} from '#domain';
import { REASON_WORDS } from './reason-words.ts';
import { dayIn } from './why-words.ts';
import { FREE_OF_CHARGE, type Language, words, type Words } from './words.ts';

/** Where a request is, as the family reads it. `{due}` is the day by which somebody acts, `{wake}` the day on which something happens by itself. */
// oxfmt-ignore
export const CITIZEN_STAGE_WORDS: Record<Exclude<Stage, 'closed'>, Words> = {
  survey:                words('Surveyor akan datang ke rumah Anda, paling lambat {due}.', 'A surveyor will come to your home, by {due}.'),
  village_deliberation:  words('Usulan Anda dibahas dalam musyawarah desa, paling lambat {due}.', 'The village meeting takes up your request, by {due}.'),
  local_validation:      words('Usulan Anda diperiksa Dinas Sosial, paling lambat {due}.', 'The social office looks at your request, by {due}.'),
  district_ratification: words('Usulan Anda menunggu pengesahan daerah, paling lambat {due}.', 'Your request waits for the letter of your regency, by {due}.'),
  ministry_verification: words('Usulan Anda diperiksa Kementerian Sosial, paling lambat {due}.', 'The ministry looks at your request, by {due}.'),
  dukcapil_check:        words('Data keluarga Anda dicocokkan dengan Dukcapil.', 'The data of your family are compared with Dukcapil.'),
  enrollment:            words('Usulan Anda sedang ditetapkan.', 'Your request is being entered.'),
  clarification:         words('Ada data yang perlu dijelaskan. Petugas memeriksanya, paling lambat {due}.', 'Some data need an explanation. An officer looks at them, by {due}.'),
  enrolled:              words('Keluarga Anda sudah terdaftar. Datanya tetap dijaga dan dilihat lagi, sesudah {wake}.', 'Your family is registered. Its data are kept and looked at again, after {wake}.'),
  reevaluation:          words('Keluarga Anda terdaftar. Datanya sedang dilihat lagi.', 'Your family is registered. Its data are being looked at again.'),
  review:                words('Petugas melihat lagi data keluarga Anda, paling lambat {due}.', 'An officer looks at the data of your family again, by {due}.'),
  rejected:              words('Usulan Anda belum dapat diterima. Anda boleh mengajukan banding satu kali, paling lambat {wake}, di kantor desa atau Dinas Sosial.', 'Your request cannot be accepted as it is. You may appeal once, by {wake}, at the village office or the social office.'),
  appeal:                words('Banding Anda diperiksa petugas lain, paling lambat {due}.', 'Another officer looks at your appeal, by {due}.'),
};

// oxfmt-ignore
export const CITIZEN_OUTCOME_WORDS: Record<Outcome, Words> = {
  applied:        words('Permintaan Anda sudah diterapkan.', 'Your request has been carried out.'),
  rejected:       words('Usulan Anda tidak diterima. Keluarga Anda boleh diusulkan lagi.', 'Your request was not accepted. Your family may be put forward again.'),
  withdrawn:      words('Usulan ditarik atas permintaan keluarga.', 'The request was withdrawn as your family asked.'),
  deceased:       words('Usulan diakhiri karena yang diusulkan meninggal.', 'The request ended because of a death.'),
  duplicate:      words('Usulan diakhiri karena sudah ada usulan lain.', 'The request ended because there is another one.'),
  moved:          words('Usulan diakhiri karena keluarga pindah. Lanjutkan di kantor desa yang baru.', 'The request ended because your family moved. Go on at your new village office.'),
  enrolled_ended: words('Keluarga Anda tidak lagi terdaftar.', 'Your family is no longer registered.'),
  handed_over:    words('Keluarga Anda tetap terdaftar dan dievaluasi bersama wilayah Anda.', 'Your family stays registered and is evaluated together with your area.'),
};

const ON_HOLD = words(
  'Pemeriksaan berhenti sementara, sampai {hold}.',
  'The work on your request is paused, until {hold}.',
);

/** The events whose reason the family reads; the others are the office's own affair. */
const TOLD: ReadonlySet<EventName> = new Set<EventName>([
  'village_declined',
  'rejected',
  'removed',
  'returned',
  'kept',
  'appeal_granted',
  'appeal_denied',
  'ended',
  'held',
  'postponed',
  'extended',
  'visit_failed',
]);

const isListed = (code: string): code is ReasonCode => Object.hasOwn(REASON_WORDS, code);

type Day = 'due' | 'wake' | 'hold';

function standing({ stage, outcome, hold }: Proposal): Words {
  if (stage === 'closed') return CITIZEN_OUTCOME_WORDS[outcome ?? 'rejected'];
  return hold ? ON_HOLD : CITIZEN_STAGE_WORDS[stage];
}

/**
 * What the family reads after a command: where its request then stands, and why, in lay words. No name, no number, no score.
 * @param after the proposal as the command leaves it
 */
export function citizenText(after: Proposal, { asks, with: given }: Pick<Command, 'asks' | 'with'>): Words {
  const code = TOLD.has(asks) ? reasonOf(asks, given) : undefined;
  const reason = code !== undefined && isListed(code) ? REASON_WORDS[code].citizen : undefined;
  const days: Record<Day, string | undefined> = { due: after.dueAt, wake: after.wakeAt, hold: after.hold?.until };
  const inOne = (language: Language): string => {
    // Without a day the half of the sentence that names it falls away
    const said = standing(after)[language].replace(/(, [^,{]*)\{(due|wake|hold)\}/g, (_, by: string, name: Day) =>
      days[name] === undefined ? '' : by + dayIn(days[name], after.region, language),
    );
    return [said, reason?.[language], FREE_OF_CHARGE[language]].filter(Boolean).join(' ');
  };
  return words(inOne('id'), inOne('en'));
}
