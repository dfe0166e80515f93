import { connect, createServer } from 'node:net';
import { PlainError } from './plain-error.ts';

const HOST = '127.0.0.1';

/** Whether a server could listen on this port of this machine now; port 0 asks for any and always can. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen({ port, host: HOST, exclusive: true }, () => probe.close(() => done(true)));
  });
}

/**
 * Keeps a port for somebody who will come back to it: nobody else finds it free, and whoever knocks is turned away at once.
 * @returns how it is given up; where somebody was faster nothing is held
 */
export function holdPort(port: number): Promise<() => Promise<void>> {
  return new Promise((done) => {
    const holder = createServer((knocking) => knocking.destroy());
    holder.once('error', () => done(() => Promise.resolve()));
    const giveUp = () => new Promise<void>((gone) => void holder.close(() => gone()));
    holder.listen({ port, host: HOST, exclusive: true }, () => done(giveUp));
  });
}

/** Whether somebody answers on this port. */
export function isAnswering(port: number, host = HOST): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ port, host });
    const end = (answer: boolean) => {
      socket.destroy();
      done(answer);
    };
    socket.setTimeout(1_000, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

/** Any free port. */
export function anyPort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen({ port: 0, host: HOST }, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => done(port));
    });
  });
}

/**
 * The wanted port, or the next free one after it.
 *
 * @param taken ports already promised to somebody in this run
 * @throws {PlainError} fifty in a row are in use
 */
export async function freePort(wanted: number, taken: ReadonlySet<number> = new Set()): Promise<number> {
  for (let port = wanted; port < wanted + 50; port++) {
    if (!taken.has(port) && (await isFree(port))) return port;
  }
  throw new PlainError(`Ports ${wanted} to ${wanted + 49} are all in use: stop what listens there and start again.`);
}
