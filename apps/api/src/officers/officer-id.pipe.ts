import { uuid } from '#contracts';
import { Injectable, type PipeTransform } from '@nestjs/common';
import { Problem } from '../problem.ts';

/** What is no id is answered like an id that nobody has. */
@Injectable()
export class OfficerIdPipe implements PipeTransform<string, string> {
  transform(given: string): string {
    const parsed = uuid.safeParse(given);
    if (!parsed.success) throw new Problem('officer_not_found');
    return parsed.data.toLowerCase();
  }
}
