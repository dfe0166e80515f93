import { type SearchBody, type SearchHitsView, searchBody, searchHits } from '#contracts';
import { can, type Officer } from '#domain';
import { Ledger } from '#ledger';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CurrentOfficer } from '../auth/officer.decorator.ts';
import { Answers } from '../reading/answers.decorator.ts';
import { Problem } from '../problem.ts';

/** Numbers and names of citizens come in the body: addresses are logged, bodies are not. Every search is written down with its reason. */
@Controller('searches')
export class SearchesController {
  constructor(private readonly ledger: Ledger) {}

  @Post()
  @HttpCode(200)
  @Answers({
    summary: 'Find a proposal by NIK, ticket or name, in an area of your own',
    answer: searchHits,
    problems: ['body_invalid', 'desk_closed', 'right_missing', 'search_ceiling_reached'],
  })
  async search(
    @Body({ schema: searchBody }) body: SearchBody,
    @CurrentOfficer() officer: Officer,
  ): Promise<SearchHitsView> {
    const right = can(officer, 'search', { region: body.region });
    if (!right.ok) throw new Problem(right.code, right.facts);
    const answer = await this.ledger.search(officer, body);
    if (!answer.ok) throw new Problem(answer.code, answer.facts);
    return { hits: answer.hits };
  }
}
