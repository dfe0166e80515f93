import { Ledger, SESSION_SECONDS } from '#ledger';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem.ts';
import { refuseCrossSite } from '../sessions/cross-site.ts';
import { sessionHashOf } from '../sessions/session-cookie.ts';
import { desksWith, type DOORS, doorOf, isByItself, mayEnter, wantsFreshness } from './doors.ts';
import type { OfficerOnDuty, Presence } from './officer.decorator.ts';
import { TokenCheck } from './token-check.ts';

export const DOOR_TABLE = Symbol('DOORS');
/** Where our own pages are. */
export const ORIGIN = Symbol('ORIGIN');

const BEARER = /^Bearer +([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*)$/i;
const FRESH_MS = SESSION_SECONDS.fresh * 1000;

type Known = { officer: OfficerOnDuty; presence: Presence };

/**
 * Stands at every door. A token or a session says who; the officers' table says what; a route that no table knows is closed.
 * Where a request brings both, the token counts: no page of another site can make a browser send it.
 */
@Injectable()
export class OfficerGuard implements CanActivate {
  constructor(
    private readonly tokens: TokenCheck,
    private readonly ledger: Ledger,
    @Inject(DOOR_TABLE) private readonly doors: typeof DOORS,
    @Inject(ORIGIN) private readonly origin: string,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { method, body } = request;
    const url = request.routeOptions.url ?? '';
    const door = doorOf(this.doors, method, url);
    if (door === 'anybody') return true;
    const isKnown = request.headers.authorization !== undefined || sessionHashOf(request) !== undefined;
    if (door === 'visitor' && !isKnown) return true;
    const known = await (
      request.headers.authorization === undefined ? this.bySession(request) : this.byToken(request)
    ).catch((error: unknown) => {
      if (door === 'visitor') return undefined; // the page itself says that nobody is signed in
      throw error;
    });
    if (!known) return true;
    const { officer, presence } = known;
    if (!mayEnter(door, officer)) {
      throw new Problem('desk_closed', { desks: typeof door === 'string' ? [] : desksWith(door.act) });
    }
    if (!presence.isFresh && wantsFreshness(method, url, body)) throw new Problem('step_up_required');
    request.officer = officer;
    request.presence = presence;
    return true;
  }

  private async bySession(request: FastifyRequest): Promise<Known> {
    const idHash = sessionHashOf(request);
    if (!idHash) throw new Problem('not_signed_in');
    refuseCrossSite(request, this.origin);
    const { method, headers, routeOptions } = request;
    const touch = !isByItself(method, routeOptions.url ?? '', headers);
    const session = await this.ledger.webSession(idHash, { touch });
    if (!session) throw new Problem('not_signed_in');
    const { officer, ...presence } = session;
    return { officer, presence: { ...presence, idHash } };
  }

  private async byToken({ headers }: FastifyRequest): Promise<Known> {
    const token = BEARER.exec(headers.authorization ?? '')?.[1];
    if (!token) throw new Problem('token_refused');
    const { issuer, subject, authTime, expiresAt } = await this.tokens.check(token);
    const officer = await this.ledger.officerBy(issuer, subject);
    if (!officer) throw new Problem('not_an_officer');
    const isFresh = authTime === undefined || Date.now() - authTime.getTime() < FRESH_MS;
    return {
      officer,
      presence: { isFresh, expiresAt: expiresAt.toISOString(), ...(authTime && { authTime: authTime.toISOString() }) },
    };
  }
}
