import { z } from 'zod';

/** `GET /proposals/{id}/notes`: what officers wrote beside the lines of the file, by the number of the line. */
export const noteList = z
  .strictObject({ notes: z.array(z.strictObject({ seq: z.int().positive(), text: z.string() })) })
  .meta({ id: 'Notes' });
export type NoteListView = z.infer<typeof noteList>;
