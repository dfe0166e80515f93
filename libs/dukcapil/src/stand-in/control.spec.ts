import { expect, test } from '@jest/globals';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { Calls } from './calls.ts';
import { control } from './control.ts';
import { Faults } from './faults.ts';
import { People } from './people.ts';

test.each([
  ['127.0.0.1', 200],
  ['::1', 200],
  ['::ffff:127.0.0.1', 200],
  ['10.127.0.0', 404],
  ['127.0.0.1.example', 404],
  [undefined, 404],
])('to a caller at %s the control surface answers %i', async (remoteAddress, expected) => {
  let answered: number | undefined;
  const request = Object.assign(Readable.from([]), {
    method: 'GET',
    url: '/_control/calls',
    socket: { remoteAddress },
  });
  const response = { writeHead: (status: number) => ((answered = status), { end: () => undefined }) };
  const controlled = {
    people: new People(),
    faults: new Faults([], 1, () => 0),
    calls: new Calls(),
    setDialect: () => undefined,
  };
  await control(request as unknown as IncomingMessage, response as unknown as ServerResponse, controlled);
  expect(answered).toBe(expected);
});
