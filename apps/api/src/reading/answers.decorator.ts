import { PROBLEMS, type ProblemCode } from '#contracts';
import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

export type AnswersOptions = {
  summary: string;
  /** A contract, or the media type of what is no JSON. */
  answer: z.ZodType | string;
  status?: number;
  /** What this door may say no with, besides what every door may. */
  problems?: readonly ProblemCode[];
  idempotent?: boolean;
  /** Whether anybody may come without signing in. */
  isOpen?: boolean;
};

const SIGNED_IN: readonly ProblemCode[] = ['not_signed_in', 'token_refused', 'not_an_officer', 'ledger_unavailable'];
const IDEMPOTENT: readonly ProblemCode[] = ['command_id_missing', 'command_reused'];

/** What a door answers, yes and no, as the API's own description tells it. */
export function Answers(options: AnswersOptions): MethodDecorator {
  const { summary, answer, status = 200, problems = [], idempotent = false, isOpen = false } = options;
  const codes = new Set([...problems, ...(isOpen ? [] : SIGNED_IN), ...(idempotent ? IDEMPOTENT : [])]);
  const byStatus = Map.groupBy(codes, (code) => PROBLEMS[code].status);
  return applyDecorators(
    ApiOperation({ summary }),
    ApiResponse({
      status,
      description: 'Yes',
      ...(typeof answer === 'string'
        ? { content: { [answer]: { schema: { type: 'string' } } } }
        : { standardSchema: answer }),
    }),
    ...[...byStatus].map(([no, group]) =>
      ApiResponse({
        status: no,
        description: group.map((code) => `\`${code}\`: ${PROBLEMS[code].title.en}`).join('\n\n'),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      }),
    ),
    ...(isOpen ? [] : [ApiBearerAuth()]),
    ...(idempotent
      ? [
          ApiHeader({
            name: 'Idempotency-Key',
            required: true,
            description: "The command's id: a UUID, kept when it is sent again.",
            schema: { type: 'string', format: 'uuid' },
          }),
        ]
      : []),
  );
}
