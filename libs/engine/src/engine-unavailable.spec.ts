import { expect, test } from '@jest/globals';
import { openEngine } from './engine.ts';

const nobody = () => openEngine({ address: '127.0.0.1:1', namespace: 'default', taskQueue: 'q', identity: 'test' });

test('opening an engine connects to nothing, so that an API starts while Temporal is down', async () => {
  await nobody().close();
});

test('a server that is away is a code of gRPC, without a message of its own', async () => {
  const engine = nobody();
  await expect(engine.health()).rejects.toMatchObject({ name: 'EngineUnavailable', code: 'unavailable' });
  await engine.close();
});
