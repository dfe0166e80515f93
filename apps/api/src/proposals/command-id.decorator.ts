import { uuid } from '#contracts';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem.ts';

/** The header `Idempotency-Key`: the command's id, made once by the caller and kept when it is sent again. */
export const CommandId = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const given = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
  const parsed = uuid.safeParse(given);
  if (!parsed.success) throw new Problem('command_id_missing');
  return parsed.data.toLowerCase();
});
