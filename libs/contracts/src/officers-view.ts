import { ROLES, STAGE_NAMES } from '#domain';
import { z } from 'zod';
import { ABSENCE_REASONS } from './absence-words.ts';
import { area, instant, uuid } from './codes.ts';

const stage = z.enum(STAGE_NAMES as [(typeof STAGE_NAMES)[number], ...typeof STAGE_NAMES]);
const role = z.enum(ROLES);

/** `GET /officers`: colleagues for a place inside one's own area, or of a role. */
export const officersQuery = z.strictObject({ region: area.optional(), role: role.optional() });
export type OfficersQuery = z.infer<typeof officersQuery>;

/** A colleague. What lies on their desk, and who has left, is told to supervisors. */
export const colleague = z
  .strictObject({
    id: uuid,
    name: z.string(),
    role,
    /** Empty for the nation. */
    region: z.union([area, z.literal('')]),
    regionName: z.string().optional(),
    active: z.boolean(),
    absentUntil: instant.optional(),
    deputyId: uuid.optional(),
    load: z
      .strictObject({
        open: z.int(),
        overdue: z.int(),
        /** Due only after the cut that they were opened ahead of. */
        missesGate: z.int(),
      })
      .optional(),
    /** Whether the asker may write down their leave. */
    managed: z.boolean(),
    /** Whether the asker may sign them out everywhere. */
    canSignOut: z.boolean(),
  })
  .meta({ id: 'Colleague' });
export type ColleagueView = z.infer<typeof colleague>;
export const colleagueList = z.strictObject({ officers: z.array(colleague) }).meta({ id: 'ColleagueList' });
export type ColleagueListView = z.infer<typeof colleagueList>;

/** `PUT /officers/{id}/absence`: until when, who stands in, and why; `until: null` says that they are back. */
export const absenceBody = z
  .strictObject({ until: instant.nullable(), deputyId: uuid.optional(), reason: z.enum(ABSENCE_REASONS) })
  .meta({ id: 'AbsenceBody' });
export type AbsenceBody = z.infer<typeof absenceBody>;
export const absenceAnswer = z
  .strictObject({ officerId: uuid, until: instant.nullable(), deputyId: uuid.optional() })
  .meta({ id: 'Absence' });
export type AbsenceAnswer = z.infer<typeof absenceAnswer>;

/** `GET /officers/{id}/desk`: who would get it. */
export const deskQuery = z.strictObject({ to: uuid.optional() });
export type DeskQuery = z.infer<typeof deskQuery>;

/** What lies on a colleague's desk, and whether each file could be handed over. It tells of no person. */
export const colleagueDesk = z
  .strictObject({
    officer: z.strictObject({ id: uuid, name: z.string(), role, active: z.boolean() }),
    /** More than `items` where the desk is longer than one batch. */
    total: z.int(),
    items: z.array(
      z.strictObject({
        proposalId: uuid,
        ticket: z.string(),
        stage,
        level: z.int(),
        dueAt: instant.optional(),
        heldUntil: instant.optional(),
        isLate: z.boolean(),
        village: z.strictObject({ code: area, name: z.string() }),
        allowed: z.discriminatedUnion('may', [
          z.strictObject({ may: z.literal(true) }),
          z.strictObject({
            may: z.literal(false),
            code: z.string(),
            because: z.string(),
            facts: z.record(z.string(), z.json()),
          }),
        ]),
      }),
    ),
  })
  .meta({ id: 'ColleagueDesk' });
export type ColleagueDeskView = z.infer<typeof colleagueDesk>;
export type DeskItemView = ColleagueDeskView['items'][number];
