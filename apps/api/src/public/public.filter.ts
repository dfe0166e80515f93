import { PROBLEMS } from '#contracts';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { withoutWords } from '../logging.ts';
import { problemHeaders, toProblem } from '../problem.ts';
import { escapeHtml } from '../reading/escape-html.ts';
import { publicPage } from './page.ts';
import { publicLanguageOf, sendPage } from './reader.ts';

/** A citizen gets a page, whatever goes wrong: what is the matter, and what to do about it. */
@Catch()
export class PublicFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = toProblem(error);
    if (problem.code === 'broken') request.log.error({ fault: withoutWords(error) }, 'unforeseen');
    const language = publicLanguageOf(request);
    const { title, next, status } = PROBLEMS[problem.code];
    const body = `<p class="notice">${escapeHtml(next[language])}</p>`;
    void reply.headers(problemHeaders(problem));
    sendPage(reply, publicPage({ path: request.routeOptions.url ?? '/', title, body }, language), language, status);
  }
}
