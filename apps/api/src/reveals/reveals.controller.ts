import { type RevealBody, revealBody, revealed, type RevealedView } from '#contracts';
import { type Officer } from '#domain';
import { Ledger } from '#ledger';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CurrentOfficer } from '../auth/officer.decorator.ts';
import { Problem } from '../problem.ts';
import { Answers } from '../reading/answers.decorator.ts';
import { ProposalId } from '../proposals/proposal-id.decorator.ts';

/** How long a page shows a number before it masks it again. */
const SHOWN_SECONDS = 30;

/** The one door through which a number leaves whole: with a reason, a line in the access log, and so many on a day. */
@Controller('proposals/:proposalId/reveals')
export class RevealsController {
  constructor(private readonly ledger: Ledger) {}

  @Post()
  @HttpCode(200)
  @Answers({
    summary: 'See one number of a family whole, for a reason; it is written down, and counted by day',
    answer: revealed,
    problems: [
      'body_invalid',
      'proposal_not_found',
      'nothing_to_reveal',
      'desk_closed',
      'right_missing',
      'ceiling_reached',
    ],
  })
  async reveal(
    @ProposalId() proposalId: string,
    @Body({ schema: revealBody }) body: RevealBody,
    @CurrentOfficer() by: Officer,
  ): Promise<RevealedView> {
    const answer = await this.ledger.reveal(by, { proposalId, ...body });
    if (!answer.ok) throw new Problem(answer.code, answer.facts);
    return { value: answer.value, hidesAfterSeconds: SHOWN_SECONDS };
  }
}
