import { type BulkBody, type BulkReceiptView, bulkBody, bulkReceipt, type Language } from '#contracts';
import { type Officer } from '#domain';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CurrentOfficer } from '../auth/officer.decorator.ts';
import { ReaderLanguage } from '../language.ts';
import { CommandsService } from '../proposals/commands.service.ts';
import { Answers } from '../reading/answers.decorator.ts';

/** A meeting, a letter, a colleague's desk: many commands, an answer for each. */
@Controller('commands/bulk')
export class BulkController {
  constructor(private readonly commands: CommandsService) {}

  @Post()
  @HttpCode(200)
  @Answers({
    summary: 'Ask for many events at once; each item has its own command id and its own answer',
    answer: bulkReceipt,
    problems: ['body_invalid', 'command_reused'],
  })
  askAll(
    @Body({ schema: bulkBody }) body: BulkBody,
    @CurrentOfficer() by: Officer,
    @ReaderLanguage() language: Language,
  ): Promise<BulkReceiptView> {
    return this.commands.askAll(body, by, language);
  }
}
