import type { Actor } from '#domain';
import { logAccess } from './access-log.ts';
import type { Attachments, MemberGiven } from './answer.ts';
import { openFamilies, type OpenedMember } from './applicant-families.ts';
import type { Database } from './database.ts';
import type { KeyRing } from './keys.ts';
import { visibleProposal } from './timeline.ts';

/** A family as another proposal about it would bring it, each member by the id that they have in this one, and where this one lies. */
export type KnownFamily = {
  region: string;
  family: Omit<NonNullable<Attachments['family']>, 'members'>;
  members: readonly (MemberGiven & { personId: string })[];
};

/**
 * The whole numbers of a family, for a new proposal about it: they go from the record to the record, and to no page. Whoever was erased is
 * left out. A line in the access log is written in the same transaction.
 * @returns undefined where this actor may not see the proposal, or nothing is left of the family
 */
export const knownFamily = (
  db: Database,
  keys: KeyRing,
  proposalId: string,
  actor: Actor,
): Promise<KnownFamily | undefined> =>
  db.write(actor, async (query) => {
    const proposal = await visibleProposal(query, proposalId, actor);
    if (!proposal) return undefined;
    const [opened] = await openFamilies(query, keys, [proposalId]);
    if (opened?.kk === undefined) return undefined;
    await logAccess(query, {
      actorId: actor.id,
      proposalId,
      act: 'family_copied',
      fields: ['kk', 'nik', 'address', 'phone'],
    });
    const { kk, address = '', phone, members } = opened;
    return {
      region: proposal.region,
      family: { kk, address, ...(phone !== undefined && { phone }) },
      members: members.flatMap(given),
    };
  });

const given = ({ id, relation, name, bornOn, birthPlace, sex, nik }: OpenedMember): KnownFamily['members'] =>
  nik === undefined || name === null
    ? []
    : [{ personId: id, relation, name, bornOn: bornOn ?? '', birthPlace: birthPlace ?? '', sex, nik }];
