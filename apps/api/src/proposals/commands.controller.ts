import { type CommandAnswer, type CommandBody, commandAnswer, commandBody } from '#contracts';
import { type Officer } from '#domain';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CurrentOfficer } from '../auth/officer.decorator.ts';
import { Answers } from '../reading/answers.decorator.ts';
import { ProposalId } from './proposal-id.decorator.ts';
import { toCommand } from './command.ts';
import { CommandId } from './command-id.decorator.ts';
import { CommandsService } from './commands.service.ts';

/** The one door for commands: whatever is asked of a proposal that exists comes through here. */
@Controller('proposals/:proposalId/commands')
export class CommandsController {
  constructor(private readonly commands: CommandsService) {}

  /** Yes or no at once: the record has written it before the answer leaves. */
  @Post()
  @HttpCode(200)
  @Answers({
    summary: 'Ask for an event: a decision, a correction or a mark',
    answer: commandAnswer,
    idempotent: true,
    problems: [
      'body_invalid',
      'proposal_not_found',
      'move_not_allowed',
      'stale',
      'settling',
      'four_eyes',
      'right_missing',
      'command_reused',
    ],
  })
  ask(
    @ProposalId() proposalId: string,
    @CommandId() id: string,
    @Body({ schema: commandBody }) body: CommandBody,
    @CurrentOfficer() by: Officer,
  ): Promise<CommandAnswer> {
    return this.commands.ask(toCommand(id, proposalId, by, body));
  }
}
