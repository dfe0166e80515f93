import { setTimeout as sleep } from 'node:timers/promises';
import type { Language } from '#contracts';
import { fetchToken } from '../issuer.ts';
import { VILLAGE } from '../village.ts';

export type Reply = { status: number; body: unknown };

/** The API's public door, with the demo officers' own tokens. */
export type Door = {
  /** Sends a command until somebody answers it, yes or no: the same id, the same body. @throws it was given up by the signal */
  send(officer: string, path: string, body: unknown, commandId: string, signal: AbortSignal): Promise<Reply>;
  /** Asks once. @throws nobody answers */
  read(officer: string, path: string, language?: Language): Promise<Reply>;
};

type Sent = { method?: string; headers?: Record<string, string>; body?: string };

const PAUSES_MS = [200, 400, 800, 1_500];
const LONGEST_MS = 10_000;

/** Neither yes nor no: it is sent again. A token that has grown old is fetched anew. */
const isAnswer = ({ status }: Reply): boolean => status < 500 && ![401, 408, 429].includes(status);

export function openDoor({ api, issuer }: { api: string; issuer: string }): Door {
  const tokens = new Map<string, Promise<string>>();

  function tokenOf(key: string): Promise<string> {
    const kept = tokens.get(key);
    if (kept) return kept;
    const officer = VILLAGE.officers.find((one) => one.key === key);
    if (!officer) throw new RangeError(`there is no demo officer ${key}`);
    const token = fetchToken(issuer, officer.sub);
    tokens.set(key, token);
    token.catch(() => tokens.delete(key));
    return token;
  }
  async function call(officer: string, path: string, init: Sent = {}): Promise<Reply> {
    const response = await fetch(`${api}${path}`, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${await tokenOf(officer)}` },
      signal: AbortSignal.timeout(LONGEST_MS),
    });
    if (response.status === 401) tokens.delete(officer);
    return { status: response.status, body: await response.json() };
  }

  return {
    read: (officer, path, language = 'id') => call(officer, path, { headers: { 'accept-language': language } }),
    async send(officer, path, body, commandId, signal) {
      const headers = { 'content-type': 'application/json', 'idempotency-key': commandId };
      const init = { method: 'POST', headers, body: JSON.stringify(body) };
      for (let tries = 0; ; tries += 1) {
        const reply = await call(officer, path, init).catch(() => undefined);
        if (reply && isAnswer(reply)) return reply;
        await sleep(PAUSES_MS[Math.min(tries, PAUSES_MS.length - 1)], undefined, { signal });
      }
    },
  };
}
