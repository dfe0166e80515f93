import { type NextClaim, nextClaim, type NextClaimBody, nextClaimBody } from '#contracts';
import type { Officer } from '#domain';
import { Ledger } from '#ledger';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CurrentOfficer } from '../auth/officer.decorator.ts';
import { Problem } from '../problem.ts';
import { CommandId } from '../proposals/command-id.decorator.ts';
import { heldQueue } from '../proposals/held-queue.ts';
import { Answers } from '../reading/answers.decorator.ts';

/** Work that is handed out, most urgent first. Picking by hand is a command like any other. */
@Controller('claims')
export class ClaimsController {
  constructor(private readonly ledger: Ledger) {}

  @Post('next')
  @HttpCode(200)
  @Answers({
    summary: 'Take the most urgent file that you may work on',
    answer: nextClaim,
    idempotent: true,
    problems: ['body_invalid', 'desk_closed', 'queue_closed'],
  })
  async claimNext(
    @CommandId() id: string,
    @Body({ schema: nextClaimBody }) { queue }: NextClaimBody,
    @CurrentOfficer() by: Officer,
  ): Promise<NextClaim> {
    const answer = await this.ledger.claimNext({ id, by, queue: heldQueue(by, queue) });
    if (!answer) return {};
    if (!answer.ok) throw Problem.of(answer);
    return { proposalId: answer.proposal.id };
  }
}
