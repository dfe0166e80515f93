import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to a database that a test can cut. */
export type DatabaseLine = { url: string; cut(): Promise<void> };

export async function throughLine(url: string): Promise<DatabaseLine> {
  const there = new URL(url);
  const sockets = new Set<Socket>();
  const server = createServer((here) => {
    const far = connect(Number(there.port), there.hostname);
    for (const socket of [here, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    }
    here.pipe(far).pipe(here);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const here = Object.assign(new URL(url), {
    hostname: '127.0.0.1',
    port: String((server.address() as AddressInfo).port),
  });
  const cut = async () => {
    const closed = new Promise<unknown>((done) => server.close(done));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return { url: here.href, cut };
}
