import {
  type AbsenceAnswer,
  type AbsenceBody,
  absenceAnswer,
  absenceBody,
  colleagueDesk,
  type ColleagueDeskView,
  colleagueList,
  type ColleagueListView,
  type DeskQuery,
  deskQuery,
  endedSessions,
  type EndedSessionsView,
  type Language,
  type OfficersQuery,
  officersQuery,
  type SignOutBody,
  signOutBody,
} from '#contracts';
import { type Officer } from '#domain';
import { Ledger } from '#ledger';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { CurrentOfficer } from '../auth/officer.decorator.ts';
import { ReaderLanguage } from '../language.ts';
import { Problem } from '../problem.ts';
import { Answers } from '../reading/answers.decorator.ts';
import { toColleague, toColleagueDesk } from './colleague.presenter.ts';
import { IdPipe } from '../id.pipe.ts';

/** Colleagues: whom to give work to, who is away, and what lies on whose desk. */
@Controller('officers')
export class OfficersController {
  constructor(private readonly ledger: Ledger) {}

  @Get()
  @Answers({
    summary: 'Colleagues whose area and your own lie within each other; supervisors see what lies on each desk',
    answer: colleagueList,
    problems: ['body_invalid', 'desk_closed'],
  })
  async colleagues(
    @Query({ schema: officersQuery }) query: OfficersQuery,
    @CurrentOfficer() by: Officer,
  ): Promise<ColleagueListView> {
    const officers = await this.ledger.colleagues(by, query);
    return { officers: officers.map((one) => toColleague(by, one)) };
  }

  @Put(':officerId/absence')
  @Answers({
    summary: 'Write down the leave of an officer of your own area, and who stands in; it is kept who did so and why',
    answer: absenceAnswer,
    problems: [
      'body_invalid',
      'officer_not_found',
      'right_missing',
      'own_desk',
      'until_out_of_range',
      'deputy_unfit',
      'desk_closed',
      'step_up_required',
    ],
  })
  async setAbsence(
    @Param('officerId', new IdPipe('officer_not_found')) officerId: string,
    @Body({ schema: absenceBody }) body: AbsenceBody,
    @CurrentOfficer() by: Officer,
  ): Promise<AbsenceAnswer> {
    const { until, deputyId } = body;
    const answer = await this.ledger.setAbsence(by, officerId, body);
    if (!answer.ok) throw new Problem(answer.code, answer.facts);
    return { officerId, until, ...(until !== null && deputyId !== undefined && { deputyId }) };
  }

  @Post(':officerId/sign-out')
  @HttpCode(200)
  @Answers({
    summary: 'Sign an officer of your own area out of every browser, at once; it is kept who did so and why',
    answer: endedSessions,
    problems: ['body_invalid', 'officer_not_found', 'right_missing', 'own_desk', 'desk_closed', 'step_up_required'],
  })
  async signOutColleague(
    @Param('officerId', new IdPipe('officer_not_found')) officerId: string,
    @Body({ schema: signOutBody }) { reason }: SignOutBody,
    @CurrentOfficer() by: Officer,
  ): Promise<EndedSessionsView> {
    const answer = await this.ledger.endSessionsOf(by, officerId, reason);
    if (!answer.ok) throw new Problem(answer.code, answer.facts);
    return { ended: answer.value };
  }

  @Get(':officerId/desk')
  @Answers({
    summary: 'What lies on a colleague’s desk, and whether each file could be handed over now; nothing is changed',
    answer: colleagueDesk,
    problems: ['body_invalid', 'officer_not_found', 'desk_closed'],
  })
  async colleagueDesk(
    @Param('officerId', new IdPipe('officer_not_found')) officerId: string,
    @Query({ schema: deskQuery }) { to }: DeskQuery,
    @CurrentOfficer() by: Officer,
    @ReaderLanguage() language: Language,
  ): Promise<ColleagueDeskView> {
    const desk = await this.ledger.colleagueDesk(by, officerId, to);
    if (!desk) throw new Problem('officer_not_found');
    return toColleagueDesk(desk, language);
  }
}
