import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { readJson, sendJson } from './http.ts';

const giveBackSchema = z.array(
  z.object({
    id_lembaga: z.string(),
    nama_lembaga: z.string(),
    data: z.array(z.object({ NIK: z.string(), param: z.array(z.object({ CUSTOMER_ID: z.string() })) })),
  }),
);

/** Takes what institutions give back, each pair of citizen and number once. */
export class GiveBackDesk {
  readonly #given = new Set<string>();

  get size(): number {
    return this.#given.size;
  }

  async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!request.headers.authorization?.startsWith('Bearer '))
      return sendJson(response, 401, { message: 'Unauthorized' });
    const lists = giveBackSchema.safeParse(await readJson(request));
    if (!lists.success) return sendJson(response, 400, { message: 'Format data salah' });
    const pairs = lists.data.flatMap(({ data }) =>
      data.flatMap(({ NIK, param }) => param.map(({ CUSTOMER_ID }) => `${NIK} ${CUSTOMER_ID}`)),
    );
    if (pairs.some((pair) => this.#given.has(pair))) {
      return sendJson(response, 400, { message: 'Data sudah pernah dikirim' });
    }
    for (const pair of pairs) this.#given.add(pair);
    sendJson(response, 200, { message: 'Success' });
  }
}
