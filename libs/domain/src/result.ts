/** A refusal is the law's no: a value with a code and the facts that explain it, never an exception. */
export type Refusal<Code extends string = string> = { ok: false; code: Code; facts: Record<string, unknown> };
export type Result<Value, Code extends string = string> = { ok: true; value: Value } | Refusal<Code>;

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });
export const refuse = <Code extends string>(code: Code, facts: Record<string, unknown> = {}): Refusal<Code> => ({
  ok: false,
  code,
  facts,
});
