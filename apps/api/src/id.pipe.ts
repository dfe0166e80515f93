import { type ProblemCode, uuid } from '#contracts';
import type { PipeTransform } from '@nestjs/common';
import { Problem } from './problem.ts';

/** An id in an address. What is no id is answered like an id that nothing has. */
export class IdPipe implements PipeTransform<string, string> {
  constructor(private readonly absent: ProblemCode) {}

  transform(given: string): string {
    const parsed = uuid.safeParse(given);
    if (!parsed.success) throw new Problem(this.absent);
    return parsed.data.toLowerCase();
  }
}
