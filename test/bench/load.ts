import { Agent, request } from 'node:http';
import { parentPort, Worker, workerData } from 'node:worker_threads';

export type Ask = { path: string; headers: Record<string, string>; body: string };
type Load = { url: string; asks: readonly Ask[]; atOnce: number };

/** Sends them all, so many at a time, from a thread of its own. @returns how long each waited for its answer, in milliseconds */
export const send = (load: Load): Promise<number[]> =>
  new Promise((done, fail) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: load });
    thread.once('message', done).once('error', fail);
  });

const post = (agent: Agent, url: string, { path, headers, body }: Ask): Promise<number> =>
  new Promise((done, fail) => {
    const began = performance.now();
    const sent = request(`${url}${path}`, { agent, method: 'POST', headers }, (answer) => {
      answer.resume().once('end', () => {
        if (answer.statusCode === 200) done(performance.now() - began);
        else fail(new Error(`answered ${answer.statusCode}`));
      });
    });
    sent.once('error', fail).end(body);
  });

if (parentPort && workerData) {
  const { url, asks, atOnce } = workerData as Load;
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const waited: number[] = [];
  const queue = asks.values();
  const hand = async () => {
    for (const ask of queue) waited.push(await post(agent, url, ask));
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
  agent.destroy();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort.postMessage(waited);
}
