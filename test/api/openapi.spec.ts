import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { commandBody, openBody, PROBLEM_CODES, SPOKEN } from '#contracts';
import { z } from 'zod';
import { DOORS } from '../../apps/api/src/auth/doors.ts';
import { type DoorUnderTest, openDoor } from './open-door.ts';

let door: DoorUnderTest;
let document: any;
beforeAll(async () => {
  door = await openDoor();
  document = (await door.knock(undefined, 'GET', '/openapi.json')).body;
});
afterAll(() => door[Symbol.asyncDispose]());

const content = z.record(z.string(), z.object({ schema: z.record(z.string(), z.unknown()) }));
/** What OpenAPI 3.1 asks of a document, as far as ours goes. */
const openApi = z.object({
  openapi: z.string().regex(/^3\.1\.\d$/),
  info: z.object({ title: z.string().min(1), version: z.string().min(1) }),
  paths: z.record(
    z.string().startsWith('/'),
    z.partialRecord(
      z.enum(['get', 'post', 'put', 'delete']),
      z
        .object({
          operationId: z.string().min(1),
          summary: z.string().min(1),
          parameters: z
            .array(
              z.object({
                name: z.string(),
                in: z.enum(['path', 'query', 'header']),
                required: z.boolean().optional(),
                schema: z.unknown(),
              }),
            )
            .optional(),
          requestBody: z.object({ required: z.boolean(), content }).optional(),
          responses: z.record(
            z.string().regex(/^[2-5]\d\d$/),
            z.object({ description: z.string().min(1), content: content.optional() }),
          ),
          security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
        })
        .loose(),
    ),
  ),
  components: z.object({
    schemas: z.record(z.string().regex(/^[\w.-]+$/), z.record(z.string(), z.unknown())),
    securitySchemes: z.looseObject({ bearer: z.looseObject({ scheme: z.literal('bearer') }) }),
  }),
});

/** What is no JSON. */
const OTHER_TYPES: Readonly<Record<string, string>> = {
  'GET /proposals/:proposalId/files/:sha256': 'image/webp',
  'GET /changes': 'text/event-stream',
};
/** Doors for people with a browser, and those where this description is read. */
const isPage = (route: string): boolean =>
  /^(GET|HEAD|POST) \/(openapi\.json|docs|sign-in.*|meja.*|status|pungli|bantuan|)$/.test(route);
const everyRef = (part: unknown): string[] =>
  part === null || typeof part !== 'object'
    ? []
    : Object.entries(part).flatMap(([key, value]) => (key === '$ref' ? [value as string] : everyRef(value)));
const operations = (): [string, any][] =>
  Object.entries(document.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs as object).map(([verb, operation]): [string, any] => [
      `${verb.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
      operation,
    ]),
  );

describe('the description of the API', () => {
  test('is OpenAPI 3.1', () => {
    expect(openApi.safeParse(document).error?.issues).toBeUndefined();
  });

  test('points at nothing that is not there', () => {
    const refs = everyRef(document);
    expect(refs.length).toBeGreaterThan(50);
    for (const ref of refs) {
      const found = ref
        .slice(2)
        .split('/')
        .reduce((part, key) => part?.[key], document);
      expect([ref, typeof found]).toEqual([ref, 'object']);
    }
  });

  test('has every door but those of pages, and each under a name of its own', () => {
    const doors = Object.keys(DOORS).filter((route) => !isPage(route));
    expect(
      operations()
        .map(([route]) => route)
        .toSorted(),
    ).toEqual(doors.toSorted());
    const names = operations().map(([, { operationId }]) => operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(Object.entries(DOORS).filter(([route]) => !isPage(route)))(
    '%s says who may come, what it takes and how it says no',
    (route, who) => {
      const [, operation] = operations().find(([name]) => name === route)!;
      expect(operation.security !== undefined).toBe(who !== 'anybody');
      const given: { name: string; in: string }[] = operation.parameters ?? [];
      for (const [, name] of route.matchAll(/:(\w+)/g))
        expect(given).toContainEqual(expect.objectContaining({ name, in: 'path', required: true }));
      if (who !== 'anybody')
        for (const status of ['401', '403', '503']) expect(Object.keys(operation.responses)).toContain(status);
      for (const [status, { content: body }] of Object.entries<any>(operation.responses)) {
        expect(Object.keys(body)).toEqual([
          Number(status) < 300 ? (OTHER_TYPES[route] ?? 'application/json') : 'application/problem+json',
        ]);
      }
    },
  );

  test('knows each command by its name, as the door checks it', () => {
    const { oneOf, anyOf } = document.components.schemas.CommandBody;
    expect(oneOf ?? anyOf).toHaveLength(SPOKEN.length);
    const { required, additionalProperties } = document.components.schemas.Asks_locally_validated;
    expect(required).toEqual(['asks', 'expectedVersion']);
    expect(additionalProperties).toBe(false);
  });

  test('asks for a command id where one is needed, and only there', () => {
    const needed = operations().filter(([, { parameters = [] }]) =>
      parameters.some(({ name }: { name: string }) => name === 'Idempotency-Key'),
    );
    expect(needed.map(([route]) => route).toSorted()).toEqual([
      'POST /claims/next',
      'POST /proposals',
      'POST /proposals/:proposalId/commands',
      'POST /proposals/:proposalId/follow-ups',
    ]);
  });

  test('lists every problem by its code', () => {
    expect(document.components.schemas.Problem.properties.code.enum).toEqual(PROBLEM_CODES);
  });

  test('says the same as the contracts: what they accept, it accepts', () => {
    const { properties } = document.components.schemas.OpenBody;
    expect(Object.keys(properties)).toEqual(Object.keys(openBody.shape));
    expect(commandBody.safeParse({ asks: 'claimed' }).success).toBe(true);
  });
});

test('the page to read it needs no script and nobody else, and has every door and every word', async () => {
  const { status, text, headers } = await door.knock(undefined, 'GET', '/docs');
  expect(status).toBe(200);
  expect(headers['content-type']).toContain('text/html');
  expect(text).not.toMatch(/<script|javascript:|https?:\/\/|@import|url\(| on\w+=/i);
  for (const [route] of operations()) expect(text).toContain(route.replace(/:(\w+)/g, '{$1}').split(' ')[1]);
  for (const name of Object.keys(document.components.schemas)) expect(text).toContain(`id="${name}"`);
  const { createHash } = await import('node:crypto');
  const style = /<style>([\s\S]*)<\/style>/.exec(text)![1]!;
  expect(headers['content-security-policy']).toContain(
    `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  );
});
