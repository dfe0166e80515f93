import { type Language } from '#contracts';
import { Controller, Get, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { helpPage } from './help-page.ts';
import { homePage } from './home-page.ts';
import { PublicFilter } from './public.filter.ts';
import { PublicLanguage, sendPage } from './reader.ts';

/** The front door, and what there is to know. */
@Controller()
@ApiExcludeController()
@UseFilters(PublicFilter)
export class HomeController {
  @Get()
  home(@PublicLanguage() language: Language, @Res() reply: FastifyReply): void {
    sendPage(reply, homePage(language), language);
  }

  @Get('bantuan')
  help(@PublicLanguage() language: Language, @Res() reply: FastifyReply): void {
    sendPage(reply, helpPage(language), language);
  }
}
