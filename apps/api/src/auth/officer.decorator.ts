import type { Officer } from '#domain';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The officer who is asking, as the officers' table has them. */
export type OfficerOnDuty = Officer & { name: string; officeId: string };

declare module 'fastify' {
  interface FastifyRequest {
    officer?: OfficerOnDuty;
  }
}

export const CurrentOfficer = createParamDecorator((_: unknown, context: ExecutionContext): Officer => {
  const { id, role, region } = context.switchToHttp().getRequest<FastifyRequest>().officer!;
  return { id, role, region };
});
