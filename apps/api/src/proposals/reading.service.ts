import type { Language, ProposalView } from '#contracts';
import { BEFORE_THE_CUT, civilDate, gateAhead, type Officer, why, zoneOf } from '#domain';
import { Ledger } from '#ledger';
import { Injectable } from '@nestjs/common';
import { Problem } from '../problem.ts';
import { allowedFor } from './allowed.ts';
import { toStanding } from './standing.presenter.ts';
import { toWhyView } from './why.presenter.ts';

@Injectable()
export class ReadingService {
  constructor(private readonly ledger: Ledger) {}

  /** @throws {Problem} `proposal_not_found`, also for what this officer may not see */
  async read(proposalId: string, officer: Officer, language: Language): Promise<ProposalView> {
    const view = await this.ledger.view(proposalId, officer);
    if (!view) throw new Problem('proposal_not_found');
    const { proposal, openFindings: _, ...rest } = view;
    const [{ now, rules }, officers, engine] = await Promise.all([
      this.ledger.circumstances(proposal.rules),
      this.ledger.officersFor(proposal.region),
      this.ledger.engineFacts(proposalId),
    ]);
    return {
      ...toStanding(proposal, now, officer),
      ...rest,
      ...(BEFORE_THE_CUT.includes(proposal.stage) && {
        gate: gateAhead(rules, civilDate(now, zoneOf(proposal.region))),
      }),
      allowed: allowedFor(proposal, officer, now, language),
      why: toWhyView(why(proposal, officers, engine, now), proposal, officers, language),
    };
  }
}
