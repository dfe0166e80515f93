import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './language.ts';
import { withoutWords } from './logging.ts';
import { problemBody, problemHeaders, toProblem } from './problem.ts';

/** A no as `application/problem+json`, in the reader's language. */
export function sendProblem(error: unknown, host: ArgumentsHost): void {
  const request = host.switchToHttp().getRequest<FastifyRequest>();
  const reply = host.switchToHttp().getResponse<FastifyReply>();
  const problem = toProblem(error);
  if (problem.code === 'broken') request.log.error({ fault: withoutWords(error) }, 'unforeseen');
  const language = languageOf(request.headers['accept-language']);
  const body = problemBody(problem, language, request.id);
  void reply
    .status(body.status)
    .headers({ ...problemHeaders(problem), 'content-language': language, vary: 'Accept-Language' })
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(body));
}

/** Stands behind every door. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    sendProblem(error, host);
  }
}
