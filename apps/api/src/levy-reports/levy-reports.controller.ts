import { type LevyQuery, levyQuery, levyReportPage } from '#contracts';
import { type Officer } from '#domain';
import { Ledger } from '#ledger';
import { Controller, Get, Query } from '@nestjs/common';
import { CurrentOfficer } from '../auth/officer.decorator.ts';
import { Answers } from '../reading/answers.decorator.ts';

/** What citizens told of being asked to pay. */
@Controller('levy-reports')
export class LevyReportsController {
  constructor(private readonly ledger: Ledger) {}

  @Get()
  @Answers({
    summary: 'Reports of levies in your area, the newest first; each look is written down',
    answer: levyReportPage,
    problems: ['body_invalid', 'desk_closed'],
  })
  levyReports(@Query({ schema: levyQuery }) page: LevyQuery, @CurrentOfficer() officer: Officer) {
    return this.ledger.levyReports(officer, page);
  }
}
