import { surveyAnswersList } from '#contracts';
import { type Officer } from '#domain';
import { Ledger } from '#ledger';
import { Controller, Get } from '@nestjs/common';
import { CurrentOfficer } from '../auth/officer.decorator.ts';
import { Problem } from '../problem.ts';
import { Answers } from '../reading/answers.decorator.ts';
import { ProposalId } from '../proposals/proposal-id.decorator.ts';

/** What a family answered; apart from the proposal itself, because each look at it is written down. */
@Controller('proposals/:proposalId/answers')
export class AnswersController {
  constructor(private readonly ledger: Ledger) {}

  @Get()
  @Answers({
    summary: 'What the family answered, survey by survey',
    answer: surveyAnswersList,
    problems: ['proposal_not_found', 'desk_closed'],
  })
  async answers(@ProposalId() proposalId: string, @CurrentOfficer() officer: Officer) {
    const surveys = await this.ledger.surveyAnswers(proposalId, officer);
    if (!surveys) throw new Problem('proposal_not_found');
    return { surveys };
  }
}
