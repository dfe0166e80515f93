import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Calls } from './calls.ts';
import { dialectSchema, type Dialect } from './dialect.ts';
import { calendarSchema, faultSchema, type Faults } from './faults.ts';
import { readJson, sendJson } from './http.ts';
import { listedCitizenSchema, type People } from './people.ts';

export const CONTROL_PATH = '/_control/';

/** What can be controlled from another process. */
export type Controlled = { people: People; faults: Faults; calls: Calls; setDialect: (dialect: Dialect) => void };

const oneOrMore = z.union([z.array(listedCitizenSchema), listedCitizenSchema.transform((one) => [one])]);
const aboutOne = z.strictObject({ nik: z.string() });

/** Parses the body and acts on it; what is not understood throws. Numbers of citizens travel in bodies, never in addresses. */
const ACTS: Record<string, (body: unknown, controlled: Controlled) => unknown> = {
  'PUT people': (body, { people }) => {
    for (const listed of oneOrMore.parse(body)) people.putListed(listed);
    return { people: people.size };
  },
  'DELETE people': (body, { people }) => ({ removed: people.remove(aboutOne.parse(body).nik) }),
  'PUT fault': (body, { faults }) => faults.set(faultSchema.parse(body)),
  'DELETE fault': (_, { faults }) => faults.set(undefined),
  'PUT calendar': (body, { faults }) => faults.setCalendar(calendarSchema.parse(body)),
  'PUT dialect': (body, { setDialect }) => setDialect(dialectSchema.parse(body)),
  'GET calls': (_, { calls }) => calls.counts(),
  'POST calls': (body, { calls }) => ({ total: calls.about(aboutOne.parse(body).nik) }),
  'GET health': () => ({ simulated: true }),
};

const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

/** Answers `/_control/...`. To anybody but this machine there is no such thing. */
export async function control(request: IncomingMessage, response: ServerResponse, controlled: Controlled) {
  const act = ACTS[`${request.method} ${request.url?.slice(CONTROL_PATH.length)}`];
  if (!act || !LOOPBACK.test(request.socket.remoteAddress ?? '')) return sendJson(response, 404, {});
  try {
    sendJson(response, 200, act(await readJson(request), controlled) ?? {});
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    sendJson(response, 422, { fields: error.issues.map(({ path, message }) => ({ path, message })) });
  }
}
