import { DEMO_SECONDS } from '#domain';
import { VILLAGE } from '../village.ts';
import { type DeskOfOfficer, type openDesks, type StoredEvent, untilEvent } from './desks.ts';
import { freshFamily, type StoryFamily } from './fresh-family.ts';
import { record } from './register.ts';

/** What a chapter is told with: officers, the simulated register, and a voice. */
export type Stage = {
  desk: ReturnType<typeof openDesks>;
  dukcapil: string;
  tell: (name: string, sentence: string) => void;
};

export type Told = { name: string; id: string; expected: readonly string[] };

const MEETING = { heldOn: new Date().toISOString().slice(0, 10), by: 'minutes', present: 14 } as const;
const SURVEY = { instrument: 'short', version: '1', answers: { floor: 'earth', light: 'none', members: 2 } };

/** One family, followed from the doorstep on. Every method is one act of one officer, told in one sentence. */
class Chapter {
  readonly #stage: Stage;
  readonly name: string;
  readonly id: string;

  private constructor(stage: Stage, name: string, id: string) {
    this.#stage = stage;
    this.name = name;
    this.id = id;
  }

  static async open(stage: Stage, key: StoryFamily, knownAs: { name?: string } = {}): Promise<Chapter> {
    const family = freshFamily(key);
    await record(stage.dukcapil, family, knownAs);
    const name = family.members[0]!.name;
    const operator = await stage.desk('operator-sentul');
    const { proposalId, ticket, promisedAt } = await operator.open(family, { rules: DEMO_SECONDS.version });
    const chapter = new Chapter(stage, name, proposalId);
    chapter.tell(
      `${operator.name} puts the family forward: ticket ${ticket}, promised by ${promisedAt.slice(0, 10)}, free of charge.`,
    );
    return chapter;
  }

  tell(sentence: string): void {
    this.#stage.tell(this.name, sentence);
  }

  async by(officer: string, asked: Parameters<DeskOfOfficer['ask']>[1], sentence: string): Promise<void> {
    const desk = await this.#stage.desk(officer);
    await desk.ask(this.id, asked);
    this.tell(`${desk.name} ${sentence}`);
  }

  /** What the machine does by itself. */
  async until(event: string, sentence: string, after = 0): Promise<StoredEvent> {
    const found = await untilEvent(await this.#stage.desk('auditor'), this.id, event, after);
    this.tell(sentence);
    return found;
  }

  async firstPerson(): Promise<string> {
    const { family } = await (await this.#stage.desk('validator-1')).read(this.id);
    return family!.members[0]!.personId;
  }

  async survey(): Promise<void> {
    const operator = await this.#stage.desk('operator-sentul');
    const surveyor = VILLAGE.officers.find(({ key }) => key === 'surveyor-1')!;
    await operator.ask(this.id, { asks: 'assigned', officer: surveyor.id });
    await this.by('surveyor-1', { asks: 'surveyed', survey: SURVEY }, 'visits the house and sends the survey.');
  }

  async village(): Promise<void> {
    await this.by(
      'operator-sentul',
      { asks: 'village_accepted', meeting: MEETING },
      'records that the village meeting accepts the family.',
    );
  }

  async validate(): Promise<void> {
    await this.by('validator-1', { asks: 'locally_validated' }, 'validates the file for the regency.');
  }

  async ratifyAndVerify(): Promise<void> {
    await this.by('supervisor-1', { asks: 'ratified', letter: '460/001/DINSOS/2026' }, 'ratifies it by letter.');
    await this.by('verifier-1', { asks: 'ministry_verified' }, 'verifies it for the ministry.');
  }

  async enrolled(after = 0): Promise<void> {
    await this.until('identity_matched', 'Dukcapil (simulated) knows everybody on the card.', after);
    await this.until('enrolled', 'The family stands in the registry.', after);
  }

  end(...expected: string[]): Told {
    return { name: this.name, id: this.id, expected };
  }
}

const TO_ENROLLED = ['ratified', 'ministry_verified', 'identity_matched', 'enrolled'];

/** The five stories, told one after the other. Each says which events its file must hold, in this order. */
export const CHAPTERS: readonly ((stage: Stage) => Promise<Told>)[] = [
  async function cleanPath(stage) {
    const family = await Chapter.open(stage, 'suminah');
    await family.survey();
    await family.village();
    await family.validate();
    await family.ratifyAndVerify();
    await family.enrolled();
    await family.until('review_confirmed', 'The quarter has passed: nothing has changed, the next round begins.');
    return family.end(
      'opened',
      'surveyed',
      'village_accepted',
      'locally_validated',
      ...TO_ENROLLED,
      'review_opened',
      'review_confirmed',
    );
  },
  async function returned(stage) {
    const family = await Chapter.open(stage, 'darto');
    await family.survey();
    await family.village();
    await family.by(
      'validator-1',
      { asks: 'returned', repair: ['answers'], reason: 'ANSWERS-INCOMPLETE', note: 'Sumber air belum diisi.' },
      'sends it back: the answers are incomplete.',
    );
    await family.by('surveyor-1', { asks: 'surveyed', survey: SURVEY }, 'visits again and completes the survey.');
    await family.village();
    await family.validate();
    await family.ratifyAndVerify();
    await family.enrolled();
    return family.end('returned', 'surveyed', 'village_accepted', 'locally_validated', ...TO_ENROLLED);
  },
  async function dukcapilDifference(stage) {
    const family = await Chapter.open(stage, 'maryam', { name: 'Siti Aminah Lain' });
    await family.survey();
    await family.village();
    await family.validate();
    await family.ratifyAndVerify();
    const questioned = await family.until(
      'identity_questioned',
      'Dukcapil (simulated) has another name under this number: a question, not a refusal.',
    );
    const personId = await family.firstPerson();
    await family.by(
      'validator-1',
      { asks: 'corrected', repair: ['persons'], persons: [{ personId, name: 'Siti Aminah Lain' }] },
      'corrects the name after seeing the identity card.',
    );
    await family.by('validator-1', { asks: 'clarified', reason: 'REPAIRED' }, 'sends the file to the check again.');
    await family.enrolled(questioned.seq);
    await family.by(
      'operator-sentul',
      { asks: 'life_event_recorded', code: 'MOVED-OUT' },
      'records that a member has moved out.',
    );
    await family.until('review_questioned', 'The machine does not decide about it: it asks a person.');
    await family.by(
      'validator-2',
      { asks: 'kept', reason: 'STILL-POOR' },
      'looks at the family and keeps it: the next round begins.',
    );
    return family.end(
      'identity_questioned',
      'corrected',
      'clarified',
      'identity_matched',
      'enrolled',
      'life_event_recorded',
      'review_questioned',
      'kept',
    );
  },
  async function silence(stage) {
    const family = await Chapter.open(stage, 'sapto');
    await family.survey();
    await family.village();
    await family.until('escalated', 'Nobody validates it in time: it climbs to the supervisor by itself.');
    await family.by('supervisor-2', { asks: 'locally_validated' }, 'takes over and validates it.');
    await family.ratifyAndVerify();
    await family.enrolled();
    return family.end('village_accepted', 'escalated', 'locally_validated', ...TO_ENROLLED);
  },
  async function appeal(stage) {
    const family = await Chapter.open(stage, 'halimah');
    await family.survey();
    await family.village();
    await family.by(
      'validator-1',
      { asks: 'rejected', reason: 'ECO-VEHICLE' },
      'rejects it: a vehicle above the limit.',
    );
    await family.by(
      'operator-sentul',
      { asks: 'appealed', reason: 'CIRCUMSTANCES-CHANGED' },
      "files the family's appeal: the vehicle was sold.",
    );
    await family.by(
      'supervisor-2',
      { asks: 'appeal_granted', reason: 'EVIDENCE-ACCEPTED' },
      'decided nothing before, and grants the appeal.',
    );
    await family.validate();
    await family.ratifyAndVerify();
    await family.enrolled();
    return family.end('rejected', 'appealed', 'appeal_granted', 'locally_validated', ...TO_ENROLLED);
  },
];
