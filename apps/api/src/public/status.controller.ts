import { type Language } from '#contracts';
import { Ledger } from '#ledger';
import { Body, Controller, Get, HttpCode, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../problem.ts';
import { PublicFilter } from './public.filter.ts';
import { PublicLanguage, sendPage } from './reader.ts';
import { askingPage, statusPage } from './status-page.ts';
import { toTicket } from './ticket-typed.ts';

type Typed = { ticket?: unknown; digits?: unknown } | null | undefined;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A family asks where its proposal is. Wrong, absent and locked are the same page, from the same work. */
@Controller('status')
@ApiExcludeController()
@UseFilters(PublicFilter)
export class StatusController {
  constructor(private readonly ledger: Ledger) {}

  @Get()
  ask(@PublicLanguage() language: Language, @Res() reply: FastifyReply): void {
    sendPage(reply, askingPage(language), language);
  }

  /** There is no cookie that another site's form could misuse: whoever sends this knows the ticket and the digits, or learns nothing. */
  @Post()
  @HttpCode(200)
  async look(
    @Body() typed: Typed,
    @PublicLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const ticket = toTicket(textOf(typed?.ticket));
    const lastDigits = textOf(typed?.digits).trim().slice(0, 4);
    const answer = await this.ledger.citizenStatus({ ticket, lastDigits, source: request.ip });
    if (answer.found) return sendPage(reply, statusPage(answer.status, ticket, language), language);
    if (answer.waitMs !== undefined) throw new Problem('status_throttled', { waitMs: answer.waitMs });
    sendPage(reply, askingPage(language, true), language);
  }
}
