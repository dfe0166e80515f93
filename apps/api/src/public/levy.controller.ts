import { type Language, levyForm } from '#contracts';
import { civilDate, zoneOf } from '#domain';
import { Ledger } from '#ledger';
import { Body, Controller, Get, HttpCode, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { misfits } from '../misfits.ts';
import { Problem } from '../problem.ts';
import { levyDonePage, levyFormPage, type Typed } from './levy-page.ts';
import { PublicFilter } from './public.filter.ts';
import { PublicLanguage, sendPage } from './reader.ts';

/** The latest day that it is anywhere in the nation. */
const today = (): string => civilDate(new Date(), zoneOf('91'));
const form = levyForm.extend({ happenedOn: levyForm.shape.happenedOn.refine((day) => day <= today(), 'not_yet') });

/** Somebody was asked to pay. The report is anybody's to make, from no cookie and under no name, so no other site can make it in somebody's. */
@Controller('pungli')
@ApiExcludeController()
@UseFilters(PublicFilter)
export class LevyController {
  constructor(private readonly ledger: Ledger) {}

  @Get()
  ask(@PublicLanguage() language: Language, @Res() reply: FastifyReply): void {
    sendPage(reply, levyFormPage(language, today()), language);
  }

  @Post()
  @HttpCode(200)
  async file(
    @Body() typed: Typed | undefined,
    @PublicLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const parsed = form.safeParse(typed ?? {});
    if (!parsed.success) {
      const wrong = misfits(form, typed ?? {})[language].map(({ pointer, reason }) => ({
        field: pointer.slice(1),
        reason,
      }));
      return sendPage(reply, levyFormPage(language, today(), typed, wrong), language, 422);
    }
    const answer = await this.ledger.fileLevyReport({ ...parsed.data, source: request.ip });
    if ('waitMs' in answer) throw new Problem('levy_throttled', { waitMs: answer.waitMs });
    sendPage(reply, levyDonePage(answer.number, language), language, 201);
  }
}
