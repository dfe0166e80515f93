import { FILE_LIMITS, fileKind } from '#contracts';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem.ts';

/** Beside the picture itself: boundaries, names, the kind. */
const ENVELOPE_BYTES = 64 * 1024;

/** The picture that a request brings, as it was sent, and what it shows. The name of its file is not looked at. */
export async function readSentFile(request: FastifyRequest): Promise<{ bytes: Buffer; kind: string }> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > FILE_LIMITS.bytes + ENVELOPE_BYTES) throw tooLarge();
  if (!request.isMultipart()) throw new Problem('file_missing');
  const { file, kind } = await readParts(request);
  const parsed = fileKind.safeParse(kind);
  if (!file || file.length === 0 || !parsed.success) throw new Problem('file_missing');
  return { bytes: file, kind: parsed.data };
}

async function readParts(request: FastifyRequest): Promise<{ file?: Buffer; kind?: unknown }> {
  let file: Buffer | undefined;
  let kind: unknown;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') file = await part.toBuffer();
      else if (part.fieldname === 'kind') kind = part.value;
    }
  } catch (error) {
    if ((error as { code?: unknown }).code === 'FST_REQ_FILE_TOO_LARGE') throw tooLarge();
    throw new Problem('file_missing'); // more than one, or no end to it
  }
  return { ...(file && { file }), kind };
}

const tooLarge = (): Problem => new Problem('file_too_large', { most: FILE_LIMITS.bytes });
