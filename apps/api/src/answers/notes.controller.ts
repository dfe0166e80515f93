import { noteList } from '#contracts';
import { type Officer } from '#domain';
import { Ledger } from '#ledger';
import { Controller, Get } from '@nestjs/common';
import { CurrentOfficer } from '../auth/officer.decorator.ts';
import { Problem } from '../problem.ts';
import { Answers } from '../reading/answers.decorator.ts';
import { ProposalId } from '../proposals/proposal-id.decorator.ts';

/** What officers wrote; apart from the file itself, because each look at it is written down. */
@Controller('proposals/:proposalId/notes')
export class NotesController {
  constructor(private readonly ledger: Ledger) {}

  @Get()
  @Answers({
    summary: 'What officers wrote beside the lines of the file',
    answer: noteList,
    problems: ['proposal_not_found', 'desk_closed'],
  })
  async notes(@ProposalId() proposalId: string, @CurrentOfficer() officer: Officer) {
    const notes = await this.ledger.notesOf(proposalId, officer);
    if (!notes) throw new Problem('proposal_not_found');
    return { notes };
  }
}
