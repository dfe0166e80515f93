import { familyThread, type FamilyThreadView } from '#contracts';
import { can, type Officer } from '#domain';
import { type FamilyThread, Ledger } from '#ledger';
import { Controller, Get } from '@nestjs/common';
import { CurrentOfficer } from '../auth/officer.decorator.ts';
import { Problem } from '../problem.ts';
import { Answers } from '../reading/answers.decorator.ts';
import { ProposalId } from '../proposals/proposal-id.decorator.ts';

/** The family behind a proposal; apart from the proposal itself, because each look at it is written down. */
@Controller('proposals/:proposalId/family')
export class FamiliesController {
  constructor(private readonly ledger: Ledger) {}

  @Get()
  @Answers({
    summary: 'The thread of the family: its proposals, surveys, members and benefits',
    answer: familyThread,
    problems: ['proposal_not_found', 'desk_closed'],
  })
  async thread(@ProposalId() proposalId: string, @CurrentOfficer() officer: Officer) {
    const thread = await this.ledger.familyThread(proposalId, officer);
    if (!thread) throw new Problem('proposal_not_found');
    return { ...toView(thread), offers: await this.offers(officer, thread.region) };
  }

  /** A family rests in the registry once, so another registration is not offered. */
  private async offers(officer: Officer, region: string): Promise<FamilyThreadView['offers']> {
    if (!can(officer, 'opened', { region }).ok) return [];
    const { kinds = {} } = (await this.ledger.rulesInForce(region)) ?? {};
    return Object.entries(kinds)
      .filter(([, { rests }]) => !rests)
      .map(([kind, { asks = [], documents = {}, reported = false, changes }]) => ({
        kind,
        asks: [...asks],
        documents: Object.fromEntries(Object.entries(documents).map(([asked, names]) => [asked, [...names]])),
        reported,
        ...(changes && { changes }),
      }));
  }
}

const toView = ({
  registered,
  members,
  benefits,
  proposals,
  surveys,
}: FamilyThread): Omit<FamilyThreadView, 'offers'> => ({
  ...(registered && { registered: { ...registered, ...lasting(registered) } }),
  members: members.map((member) => ({ ...member, ...lasting(member) })),
  benefits: benefits.map((benefit) => ({ ...benefit, ...lasting(benefit) })),
  proposals: proposals.map(({ proposal, ticket }) => {
    const { id, kind, asked, stage, outcome, openedAt, stageSince: since } = proposal;
    return { id, ticket, kind, stage, openedAt, since, ...(asked && { asked }), ...(outcome && { outcome }) };
  }),
  surveys: surveys.map((survey) => ({ ...survey, at: inUtc(survey.at) })),
});

/** PostgreSQL writes an instant in JSON with its offset; on the wire all of them end in Z. */
const inUtc = (at: string): string => new Date(at).toISOString();
const lasting = ({ since, endedAt }: { since: string; endedAt?: string }) => ({
  since: inUtc(since),
  ...(endedAt !== undefined && { endedAt: inUtc(endedAt) }),
});
