import type { Officer } from '#domain';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The officer who is asking, as the officers' table has them. */
export type OfficerOnDuty = Officer & { name: string; officeId: string };

/** How an officer is here: since when, until when, and how newly asked. Instants are ISO 8601, UTC. */
export type Presence = {
  /** Of a session in a browser: by it the session is looked at again. */
  idHash?: Buffer;
  signedInAt?: string;
  authTime?: string;
  expiresAt: string;
  isFresh: boolean;
};

declare module 'fastify' {
  interface FastifyRequest {
    officer?: OfficerOnDuty;
    presence?: Presence;
  }
}

export const CurrentOfficer = createParamDecorator((_: unknown, context: ExecutionContext): Officer => {
  const { id, role, region } = context.switchToHttp().getRequest<FastifyRequest>().officer!;
  return { id, role, region };
});
