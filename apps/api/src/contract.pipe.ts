import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { z } from 'zod';
import { misfits } from './misfits.ts';
import { Problem } from './problem.ts';

type Validate = StandardSchemaValidationPipe['validate'];

/** Checks what comes in against the contract of its parameter, and names each field that does not fit. */
export class ContractPipe extends StandardSchemaValidationPipe {
  protected override async validate<T>(value: unknown, schema: Parameters<Validate>[1]) {
    const result = await super.validate<T>(value, schema);
    if (!result.issues) return result;
    throw new Problem('body_invalid', { fields: misfits(schema as unknown as z.ZodType, value) });
  }

  /** Refused by the contracts as unknown keys, not taken out without a word. */
  protected override stripProtoKeys(): void {
    return undefined;
  }
}
