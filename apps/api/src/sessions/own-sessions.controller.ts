import { endedSessions, type EndedSessionsView, ownSessions, type OwnSessionsView } from '#contracts';
import { Ledger } from '#ledger';
import { Controller, Delete, Get, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem.ts';
import { Answers } from '../reading/answers.decorator.ts';
import { IdPipe } from '../id.pipe.ts';

/** Where an officer is signed in, as they see it themselves: somebody who left a browser open can end it from another. */
@Controller('me/sessions')
export class OwnSessionsController {
  constructor(private readonly ledger: Ledger) {}

  @Get()
  @Answers({ summary: 'The browsers in which you are signed in, the last used first', answer: ownSessions })
  async ownSessions(@Req() { officer, presence }: FastifyRequest): Promise<OwnSessionsView> {
    const sessions = await this.ledger.ownSessions(officer!.id, presence!.idHash);
    return { sessions: sessions.map(({ handle, ...session }) => ({ id: handle, ...session })) };
  }

  @Delete()
  @Answers({ summary: 'End all your sessions but the one that asks', answer: endedSessions, problems: ['cross_site'] })
  async endOtherSessions(@Req() { officer, presence }: FastifyRequest): Promise<EndedSessionsView> {
    return { ended: await this.ledger.endOtherSessions(officer!.id, presence!.idHash) };
  }

  @Delete(':sessionId')
  @Answers({
    summary: 'End one of your sessions; the page that is open in it is told within five seconds',
    answer: endedSessions,
    problems: ['cross_site', 'session_not_found'],
  })
  async endOwnSession(
    @Param('sessionId', new IdPipe('session_not_found')) sessionId: string,
    @Req() { officer }: FastifyRequest,
  ): Promise<EndedSessionsView> {
    if (!(await this.ledger.endOwnSession(officer!.id, sessionId))) throw new Problem('session_not_found');
    return { ended: 1 };
  }
}
