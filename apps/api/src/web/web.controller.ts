import { randomBytes } from 'node:crypto';
import type { QueueQuery } from '#contracts';
import type { Officer } from '#domain';
import { Ledger } from '#ledger';
import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../language.ts';
import { Problem } from '../problem.ts';
import { BuiltPages } from './built-pages.ts';
import { pageWith, policyOf } from './staff-page.ts';

/** The list as it is opened, with nothing chosen in it. */
const WORK_LIST = /^\/meja\/?$/;

/** The staff pages: one frame for every address under /meja; what stands in it is drawn by the browser. */
@Controller('meja')
@ApiExcludeController()
export class WebController {
  constructor(
    private readonly pages: BuiltPages,
    private readonly ledger: Ledger,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  list(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.any(request, reply);
  }

  /** The first rows of the work list are in its page itself, so that a slow telephone shows them before any script. */
  @Get('*')
  @Header('content-type', 'text/html; charset=utf-8')
  async any(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { officer, url } = request;
    return this.draw(request, reply, officer && WORK_LIST.test(url) ? await this.first(officer) : undefined);
  }

  private async first({ id, role, region }: Officer) {
    const query = { counts: true, limit: 25 } as QueueQuery;
    return { path: '/proposals?counts=true', answer: await this.ledger.queue({ id, role, region }, query) };
  }

  private async draw(
    request: FastifyRequest,
    reply: FastifyReply,
    first?: Awaited<ReturnType<WebController['first']>>,
  ): Promise<string> {
    const page = await this.pages.read();
    if (!page) throw new Problem('pages_not_built');
    const nonce = randomBytes(16).toString('base64url');
    void reply.header('content-security-policy', policyOf(nonce));
    return pageWith(page, { nonce, first, language: languageOf(request.headers['accept-language']) });
  }
}
