import { z } from 'zod';
import { DOCUMENT_NAMES } from './documents.ts';

/** What a picture may be, as it is sent. */
export const FILE_LIMITS = { bytes: 8 * 1024 * 1024, pixels: 40_000_000, sidePixels: 1600 } as const;

/** What a picture shows: the name of the document that it will be. */
export const fileKind = z.enum(DOCUMENT_NAMES);

/** `POST /proposals/{id}/files`: the fingerprint, size and sides of the picture as it is kept. A command names it in `documents`. */
export const keptFile = z
  .strictObject({
    sha256: z.hash('sha256'),
    kind: fileKind,
    bytes: z.int().positive(),
    width: z.int().positive(),
    height: z.int().positive(),
  })
  .meta({ id: 'KeptFile' });
export type KeptFileView = z.infer<typeof keptFile>;
