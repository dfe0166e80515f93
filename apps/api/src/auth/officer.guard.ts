import { Ledger } from '#ledger';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem.ts';
import { desksWith, type DOORS, doorOf, mayEnter } from './doors.ts';
import type { OfficerOnDuty } from './officer.decorator.ts';
import { TokenCheck } from './token-check.ts';

export const DOOR_TABLE = Symbol('DOORS');

const BEARER = /^Bearer +([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*)$/i;

/** Stands at every door. The token says who; the officers' table says what; a route that no table knows is closed. */
@Injectable()
export class OfficerGuard implements CanActivate {
  constructor(
    private readonly tokens: TokenCheck,
    private readonly ledger: Ledger,
    @Inject(DOOR_TABLE) private readonly doors: typeof DOORS,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const door = doorOf(this.doors, request.method, request.routeOptions.url ?? '');
    if (door === 'anybody') return true;
    const officer = await this.officerOf(request);
    if (!mayEnter(door, officer)) {
      throw new Problem('desk_closed', { desks: typeof door === 'string' ? [] : desksWith(door.act) });
    }
    request.officer = officer;
    return true;
  }

  private async officerOf({ headers }: FastifyRequest): Promise<OfficerOnDuty> {
    if (headers.authorization === undefined) throw new Problem('not_signed_in');
    const token = BEARER.exec(headers.authorization)?.[1];
    if (!token) throw new Problem('token_refused');
    const { issuer, subject } = await this.tokens.check(token);
    const officer = await this.ledger.officerBy(issuer, subject);
    if (!officer) throw new Problem('not_an_officer');
    return officer;
  }
}
