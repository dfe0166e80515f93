import { PROBLEMS } from '#contracts';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { policyForStyle } from '../headers.ts';
import { languageOf } from '../language.ts';
import { problemHeaders, toProblem } from '../problem.ts';
import { sendProblem } from '../problem.filter.ts';
import { STYLE } from '../reading/page.ts';
import { SignInRefused } from './issuer.ts';
import { problemPage } from './problem-page.ts';

/** Somebody who signs in looks at a browser: they get a page, and a program that asks gets the problem itself. */
@Catch()
export class SignInFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    if (error instanceof SignInRefused) request.log.warn({ reason: error.reason }, 'sign-in refused');
    const problem = toProblem(error);
    const looks = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (!looks || problem.code === 'broken') return sendProblem(error, host);
    const language = languageOf(request.headers['accept-language']);
    void host
      .switchToHttp()
      .getResponse<FastifyReply>()
      .status(PROBLEMS[problem.code].status)
      .headers({
        ...problemHeaders(problem),
        'content-language': language,
        vary: 'Accept, Accept-Language',
        'content-security-policy': policyForStyle(STYLE),
      })
      .type('text/html; charset=utf-8')
      .send(problemPage(problem, language, request.id));
  }
}
