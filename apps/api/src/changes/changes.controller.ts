import { type Officer } from '#domain';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentOfficer } from '../auth/officer.decorator.ts';
import { Problem } from '../problem.ts';
import { Answers } from '../reading/answers.decorator.ts';
import { Changes } from './changes.service.ts';

const STREAM = 'text/event-stream';

/** Open pages hear here that something moved. */
@Controller('changes')
export class ChangesController {
  constructor(private readonly changes: Changes) {}

  @Get()
  @Answers({
    summary: 'Hear that something in your area moved, as long as you are signed in (server-sent events)',
    answer: STREAM,
    problems: ['answer_type_unoffered', 'desk_closed'],
  })
  listen(@Req() request: FastifyRequest, @CurrentOfficer() officer: Officer, @Res() reply: FastifyReply): void {
    if (!request.headers.accept?.includes(STREAM)) throw new Problem('answer_type_unoffered');
    const stream = this.changes.listen(officer, request.presence!);
    void reply
      .type(STREAM)
      .headers({ 'x-accel-buffering': 'no', connection: 'close' }) // kept alive it would hold up a process that stops
      .send(stream);
  }
}
