export const ROLES = [
  'operator',
  'surveyor',
  'validator',
  'supervisor',
  'verifier',
  'administrator',
  'auditor',
  'planner',
  'partner',
] as const;
export type Role = (typeof ROLES)[number];

/**
 * Somebody who signs in. `region` is a dotted code that ends at a whole level: a village, a regency, or '' for the nation.
 * Four eyes are counted on `id`, which is never given to anybody else.
 */
export type Officer = { id: string; role: Role; region: string };
/** The machine, which may only question, wait and record. */
export const SYSTEM = { id: 'system', role: 'system', region: '' } as const;
export type Actor = Officer | typeof SYSTEM;

/** The ministry's supervisor is a desk of its own in the table of rights: a supervisor whose region is the nation. */
export type Desk = Role | 'ministry_supervisor';
export const deskOf = ({ role, region }: Officer): Desk =>
  role === 'supervisor' && region === '' ? 'ministry_supervisor' : role;

export const isSystem = (actor: Actor): actor is typeof SYSTEM => actor.role === 'system';
