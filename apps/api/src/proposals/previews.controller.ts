import { type CommandBody, commandBody, type CommandPreview, commandPreview, type Language } from '#contracts';
import type { Officer } from '#domain';
import { Ledger } from '#ledger';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { v4 as randomUuid } from 'uuid';
import { CurrentOfficer } from '../auth/officer.decorator.ts';
import { ReaderLanguage } from '../language.ts';
import { Problem } from '../problem.ts';
import { Answers } from '../reading/answers.decorator.ts';
import { ProposalId } from './proposal-id.decorator.ts';
import { toCommand } from './command.ts';
import { toPreview } from './preview.presenter.ts';

/** What would happen, told before it is asked for. */
@Controller('proposals/:proposalId/previews')
export class PreviewsController {
  constructor(private readonly ledger: Ledger) {}

  /** The same body as for the command itself, judged by the same law. A no is an answer here, not an error. */
  @Post()
  @HttpCode(200)
  @Answers({
    summary: 'See what a command would bring about, without asking for it',
    answer: commandPreview,
    problems: ['body_invalid', 'proposal_not_found'],
  })
  async preview(
    @ProposalId() proposalId: string,
    @Body({ schema: commandBody }) body: CommandBody,
    @CurrentOfficer() by: Officer,
    @ReaderLanguage() language: Language,
  ): Promise<CommandPreview> {
    const { command, attachments } = toCommand(randomUuid(), proposalId, by, body);
    const found = await this.ledger.preview(command, attachments);
    if (!found.ok && found.code === 'proposal_not_found') throw new Problem(found.code);
    return toPreview(found, command, language);
  }
}
