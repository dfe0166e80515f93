import { type SignedOutView, signedOut } from '#contracts';
import { Ledger, SESSION_SECONDS } from '#ledger';
import { Controller, Get, HttpCode, Inject, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ORIGIN } from '../auth/officer.guard.ts';
import { Problem } from '../problem.ts';
import { Answers } from '../reading/answers.decorator.ts';
import { refuseCrossSite } from './cross-site.ts';
import { Issuer, SignInRefused } from './issuer.ts';
import { returnPath } from './return-path.ts';
import {
  attemptOf,
  giveAttempt,
  giveSession,
  newSessionId,
  sessionHashOf,
  takeAttempt,
  takeSession,
} from './session-cookie.ts';
import { SignInFilter } from './sign-in.filter.ts';

/** Whoever signs in takes nothing from this in the end; who only tries is slowed down, and nobody else's account with them. */
const ATTEMPTS = { name: 'sign_in', limit: 100, seconds: 10 * 60 };
const STEPS = 2;

type Wish = { to?: string | string[]; fresh?: string | string[] };
const single = (value: string | string[] | undefined): string | undefined => [value].flat()[0];

/** In and out: an officer signs in at the issuer, and the browser gets a cookie that means something only to us. */
@Controller()
@UseFilters(SignInFilter)
export class SessionsController {
  constructor(
    private readonly issuer: Issuer,
    private readonly ledger: Ledger,
    @Inject(ORIGIN) private readonly origin: string,
  ) {}

  /** `to` is the page to come back to; `fresh=1` asks who it is even if the issuer knows. */
  @Get('sign-in')
  @ApiExcludeEndpoint()
  async signIn(@Query() wish: Wish, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const home = this.#sameMachine(request);
    if (home) return void reply.redirect(home, 303);
    await this.#count(request);
    const fresh = single(wish.fresh) === '1';
    const to = returnPath(single(wish.to), this.origin);
    const { url, attempt } = await this.issuer.begin(
      to,
      fresh ? SESSION_SECONDS.fresh : SESSION_SECONDS.absolute,
      fresh,
    );
    giveAttempt(reply, attempt);
    void reply.redirect(url, 303);
  }

  @Get('sign-in/callback')
  @ApiExcludeEndpoint()
  async comeBack(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#count(request);
    takeAttempt(reply); // it is good for once
    const attempt = attemptOf(request);
    if (!attempt) throw new SignInRefused('no_attempt');
    const vouched = await this.issuer.finish(request.url, attempt);
    const { id, idHash } = newSessionId();
    const isIn = await this.ledger.openWebSession({ ...vouched, idHash, replaces: sessionHashOf(request) });
    if (!isIn) {
      takeSession(reply);
      throw new Problem('not_an_officer');
    }
    await this.ledger.forgiveAttempts(this.#attempt(request), STEPS);
    giveSession(reply, id, SESSION_SECONDS.absolute);
    void reply.redirect(returnPath(attempt.to, this.origin), 303);
  }

  @Post('sign-out')
  @HttpCode(200)
  @Answers({
    summary: 'End the session of this browser; `next` is where the issuer forgets the officer too',
    answer: signedOut,
    isOpen: true,
    problems: ['cross_site', 'ledger_unavailable'],
  })
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedOutView> {
    refuseCrossSite(request, this.origin);
    const idHash = sessionHashOf(request);
    if (idHash) await this.ledger.endWebSession(idHash);
    takeSession(reply);
    return { next: await this.issuer.farewell() };
  }

  #attempt({ ip }: FastifyRequest): { name: string; place: string } {
    return { name: ATTEMPTS.name, place: ip };
  }

  /** @throws {Problem} `sign_in_throttled` */
  async #count(request: FastifyRequest): Promise<void> {
    const waitMs = await this.ledger.countAttempt({ ...ATTEMPTS, place: request.ip });
    if (waitMs !== undefined) throw new Problem('sign_in_throttled', { waitMs });
  }

  /** A machine has several names for itself, and a cookie belongs to one of them: the one that the issuer sends officers back to. */
  #sameMachine({ host, url }: FastifyRequest): string | undefined {
    const ours = new URL(this.origin);
    const isLocal = ours.hostname === '127.0.0.1' && host === `localhost:${ours.port}`;
    return isLocal ? `${this.origin}${url}` : undefined;
  }
}
