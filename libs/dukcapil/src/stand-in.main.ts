import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { listedCitizenSchema } from './stand-in/people.ts';
import { startStandIn } from './stand-in/stand-in.ts';

const { DUKCAPIL_PORT, DUKCAPIL_HOST, DUKCAPIL_PEOPLE } = z
  .object({
    DUKCAPIL_PORT: z.coerce.number().int().min(0).max(65_535).default(8000),
    DUKCAPIL_HOST: z.string().default('127.0.0.1'),
    DUKCAPIL_PEOPLE: z.string().optional(),
  })
  .parse(process.env);

const people = DUKCAPIL_PEOPLE
  ? z.array(listedCitizenSchema).parse(JSON.parse(await readFile(DUKCAPIL_PEOPLE, 'utf8')))
  : [];

try {
  const standIn = await startStandIn({ port: DUKCAPIL_PORT, host: DUKCAPIL_HOST, people });
  console.log(`Dukcapil stand-in (simulated) at ${standIn.url}, ${people.length} people`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void standIn.close());
} catch (error) {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (!isTaken) throw error;
  console.error(`Port ${DUKCAPIL_PORT} is in use: choose another one with DUKCAPIL_PORT.`);
  process.exitCode = 1;
}
