import type { CommandBody } from '#contracts';
import { type Answers, askedOf, type Instrument } from '#domain';
import { putInBox } from '../outbox/box.ts';
import type { SurveyCase } from '../outbox/cases.ts';
import { type Entry, keep, valueAt } from '../outbox/device.ts';
import type { Job } from '../outbox/item.ts';
import { PHOTO_SLOTS, PHOTOGRAPHED, type PhotoSlot } from './photo-slots.ts';

/** A survey that is being filled in. Answers that a later one has skipped stay, in case that it is changed back. */
export type SurveyDraft = {
  instrument: string;
  version: string;
  answers: Answers;
  /** Cautions to which the officer has said yes. */
  confirmed: readonly string[];
  /** On which screen they are. */
  part: number;
  photos: Partial<Record<PhotoSlot, { photo: string; bytes: number }>>;
};

const nameOf = (proposalId: string): string => `survey:${proposalId}`;
const entryOf = (proposalId: string, draft: SurveyDraft): Entry => ({
  shelf: 'drafts',
  key: nameOf(proposalId),
  value: draft,
});

export const emptyDraft = ({ name: instrument, version }: Instrument): SurveyDraft => ({
  instrument,
  version,
  answers: {},
  confirmed: [],
  part: 0,
  photos: {},
});

export const findDraft = (proposalId: string): Promise<SurveyDraft | undefined> =>
  valueAt('drafts', nameOf(proposalId));
export const keepDraft = (proposalId: string, draft: SurveyDraft): Promise<void> => keep([entryOf(proposalId, draft)]);

/** Puts the bytes of a picture down, and the draft that names it, in one breath. */
export async function keepPhoto(proposalId: string, draft: SurveyDraft, slot: PhotoSlot, bytes: ArrayBuffer) {
  const before = draft.photos[slot];
  const photo = crypto.randomUUID();
  const next: SurveyDraft = { ...draft, photos: { ...draft.photos, [slot]: { photo, bytes: bytes.byteLength } } };
  await keep([
    { shelf: 'photos', key: photo, value: bytes },
    ...(before ? [{ shelf: 'photos' as const, key: before.photo }] : []),
    entryOf(proposalId, next),
  ]);
  return next;
}

export async function dropPhoto(proposalId: string, draft: SurveyDraft, slot: PhotoSlot): Promise<SurveyDraft> {
  const { [slot]: gone, ...photos } = draft.photos;
  const next: SurveyDraft = { ...draft, photos };
  await keep([...(gone ? [{ shelf: 'photos' as const, key: gone.photo }] : []), entryOf(proposalId, next)]);
  return next;
}

/** The draft becomes work in the outbox, with its ids: the answers first, then each picture. */
export async function sendSurvey(
  { id, ticket, head, version }: SurveyCase,
  draft: SurveyDraft,
  instrument: Instrument,
) {
  const survey = { instrument: draft.instrument, version: draft.version, answers: askedOf(instrument, draft.answers) };
  const body = { asks: 'surveyed', expectedVersion: version, survey } as CommandBody;
  const photos = PHOTO_SLOTS.flatMap((slot): Job[] => {
    const kept = draft.photos[slot];
    return kept ? [{ kind: 'photo', photo: kept.photo, name: PHOTOGRAPHED[slot] }] : [];
  });
  await putInBox(
    { proposalId: id, about: { ticket, ...(head !== undefined && { head }) } },
    [{ kind: 'command', body }, ...photos],
    [{ shelf: 'drafts', key: nameOf(id) }],
  );
  void navigator.storage?.persist?.(); // a browser that is short of space takes others first
}

/** A survey that was refused, as a draft again: nothing typed is lost, and the pictures still wait behind it. */
export const draftAgain = (proposalId: string, survey: NonNullable<CommandBody['survey']>): Entry =>
  entryOf(proposalId, {
    instrument: survey.instrument,
    version: survey.version,
    answers: survey.answers,
    confirmed: [],
    part: 0,
    photos: {},
  });
