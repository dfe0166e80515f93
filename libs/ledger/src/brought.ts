import type { Command, Repair } from '#domain';
import type { Attachments, Item } from './answer.ts';

/** What may be repaired by what is attached, in the words of the law. */
const KINDS = {
  survey: 'answers',
  persons: 'persons',
  documents: 'documents',
} as const satisfies Partial<Record<keyof Attachments, Repair>>;

const isGiven = (attached: unknown): boolean =>
  Array.isArray(attached) ? attached.length > 0 : attached !== undefined;

const kindsIn = (attachments: Attachments = {}): Repair[] =>
  Object.entries(KINDS).flatMap(([name, kind]) => (isGiven(attachments[name as keyof typeof KINDS]) ? [kind] : []));

/** A command as the law is asked about it: with the kinds and names of what it brings, and the survey that its event will rest on. */
export const asBrought = ({ command, attachments }: Item, surveyId: string | undefined): Command => {
  const { papers: _papers, reported: _reported, ...given } = command.with ?? {};
  const names = attachments?.documents?.map(({ name }) => name) ?? [];
  return {
    ...command,
    brings: kindsIn(attachments),
    with: {
      ...given,
      ...(names.length > 0 && { papers: [...new Set(names)] }),
      ...(attachments?.reporter && { reported: true }),
      ...(surveyId !== undefined && { rests: { ...given.rests, survey: surveyId } }),
    },
  };
};
