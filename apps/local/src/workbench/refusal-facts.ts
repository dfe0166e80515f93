import {
  type AllowanceView,
  DESK_WORDS,
  instantIn,
  type ProposalView,
  STAGE_WORDS,
  type Words,
  words,
} from '#contracts';
import { type Desk, deskOf, type Side, type Stage } from '#domain';
import { VILLAGE } from '../village.ts';
import type { Seen } from './eyes.ts';

type Refused = Extract<AllowanceView, { may: false }>;
type About = { asks: Refused['asks']; facts: Refused['facts']; view: ProposalView; officer: Seen['officer'] };

const eachOf = (desks: readonly Desk[]): Words =>
  words(desks.map((desk) => DESK_WORDS[desk].id).join(' atau '), desks.map((desk) => DESK_WORDS[desk].en).join(' or '));

// oxfmt-ignore
const SIDE_WORDS: Record<Side | 'same_finding', Words> = {
  village:      words('desa', "the village's"),
  district:     words('validasi daerah', "the validators'"),
  ratification: words('pengesahan', "ratification's"),
  ministry:     words('Kemensos', "the ministry's"),
  appeal:       words('banding', "the appeal's"),
  same_finding: words('temuan yang sama', "the same finding's"),
};

/** Marks that only make sense once, and what is the matter instead. */
// oxfmt-ignore
const SENSELESS: Readonly<Record<string, Words>> = {
  held:                 words('Kasus ini sudah ditunda.', 'It is on hold already.'),
  resumed:              words('Kasus ini tidak sedang ditunda.', 'It is not on hold.'),
  extended:             words('Selama ditunda, tenggatnya berhenti.', 'Its deadline stands still while it is on hold.'),
  postponed:            words('Kasus ini sedang ditunda.', 'It is on hold.'),
  unparked:             words('Kasus ini tidak sedang diparkir.', 'It is not parked.'),
  released:             words('Ia tidak sedang mengerjakannya.', 'This officer has not claimed it.'),
  withdrawal_asked:     words('Penarikan sudah diminta.', 'A withdrawal was asked for already.'),
  withdrawal_cancelled: words('Tidak ada penarikan yang diminta.', 'No withdrawal was asked for.'),
};

/** Why a desk that holds the right does not hold it over this case. */
function beyond(desk: Desk, { level, surveyor }: ProposalView, officer: Seen['officer']): Words {
  if (desk === 'surveyor' && surveyor !== officer.id)
    return words('Kasus ini tidak ditugaskan kepada surveyor ini.', 'This case is not assigned to this surveyor.');
  if (desk === 'supervisor' || desk === 'ministry_supervisor')
    return words(
      `Atasan baru boleh sesudah kasusnya naik tingkat; sekarang tingkat ${level}.`,
      `A supervisor may once the case has climbed; it stands at level ${level}.`,
    );
  return words('Kasus ini di luar wilayahnya.', 'This case is outside their area.');
}

function missingRight({ facts, view, officer }: About): Words {
  const desks = (facts['desks'] ?? []) as Desk[];
  if (desks.length === 0)
    return words('Hanya petugas yang membuat keputusan itu.', 'Only the officer who made that decision.');
  const { id, en } = eachOf(desks);
  const who = words(`Yang boleh: ${id}.`, `Who may: ${en}.`);
  const own = deskOf(officer);
  if (!desks.includes(own)) return who;
  const more = beyond(own, view, officer);
  return words(`${who.id} ${more.id}`, `${who.en} ${more.en}`);
}

function otherEyes({ facts, view: { round } }: About): Words {
  const { id, en } = SIDE_WORDS[facts['side'] as Side] ?? words('lain', 'another');
  return words(
    `Pada putaran ${round} ia sudah memutuskan di sisi ${id}.`,
    `In round ${round} this officer has decided on ${en} side.`,
  );
}

const stageOf = ({ view: { stage } }: About): Words => {
  const { id, en } = STAGE_WORDS[stage satisfies Stage];
  return words(`Tidak ada langkah seperti ini pada tahap ${id}.`, `There is no such step at the stage ${en}.`);
};

function claimed({ facts }: About): Words {
  const name = VILLAGE.officers.find(({ id }) => id === facts['owner'])?.name;
  return words(`Sedang dikerjakan ${name ?? 'rekan'}.`, `${name ?? 'A colleague'} is working on it.`);
}

function settling({ facts, view: { region } }: About): Words {
  const until = facts['until'] as string;
  return words(`Sampai ${instantIn(until, region, 'id')}.`, `Until ${instantIn(until, region, 'en')}.`);
}

/** What a refusal rests on in this case. */
const FACTS: Readonly<Record<string, (about: About) => Words>> = {
  right_missing: missingRight,
  four_eyes: otherEyes,
  move_not_allowed: (about) => SENSELESS[about.asks] ?? stageOf(about),
  claimed_by_other: claimed,
  settling,
  nothing_to_undo: () => words('Tidak ada keputusan yang masih dapat diurungkan.', 'No decision can still be undone.'),
};

/** The facts of a refusal as a sentence about this officer and this case; nothing where its title says it all. */
export const factsOf = (
  { code, asks, facts }: Refused,
  view: ProposalView,
  officer: Seen['officer'],
): Words | undefined => FACTS[code]?.({ asks, facts, view, officer });
