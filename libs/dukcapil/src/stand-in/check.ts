import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Dialect } from './dialect.ts';
import type { Fault } from './faults.ts';
import { sendJson } from './http.ts';
import type { Citizen } from './people.ts';
import { contentFor, envelope, type Asked } from './register-answer.ts';

/** One identity check on its way to an answer. */
export type Check = {
  asked: Asked;
  response: ServerResponse;
  dialect: Dialect;
  find(options?: { outdated: boolean }): Citizen | undefined;
  /** Takes one call from the quota and tells what is left. */
  spend(): number;
  /** Ends every delay when the stand-in stops. */
  stopped: AbortSignal;
};

type Body = Record<string, unknown>;
const ANOTHER_NIK = '3201010101019999';

/** The honest answer. */
const body = (check: Check, scores?: Record<string, number>, outdated = false): Body =>
  envelope(contentFor(check.asked, check.find({ outdated }), check.dialect, scores), check.spend(), check.dialect);

/** The honest answer with its content changed. */
function withContent(check: Check, change: (content: Record<string, string>) => Record<string, string>[]): Body {
  const honest = body(check);
  const [content = {}] = honest['content'] as Record<string, string>[];
  return { ...honest, content: change(content) };
}

const without = (content: Record<string, string>, unwanted: string) =>
  Object.fromEntries(Object.entries(content).filter(([key]) => key.toUpperCase() !== unwanted.toUpperCase()));

type Answering<F extends Fault> = (check: Check, fault: F) => Promise<void> | void;
const json =
  <F extends Fault>(make: (check: Check, fault: F) => Body): Answering<F> =>
  (check, fault) =>
    sendJson(check.response, 200, make(check, fault));

/** What each fault does to the answer. */
const FAULTY: { [Kind in Fault['kind']]: Answering<Extract<Fault, { kind: Kind }>> } = {
  line_down: ({ response }) => void response.socket?.destroy(),
  cut_off: (check) => {
    const text = JSON.stringify(body(check));
    check.response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length });
    check.response.write(text.slice(0, text.length / 2), () => check.response.socket?.resetAndDestroy());
  },
  html: ({ response }) =>
    void response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Selamat datang</body></html>'),
  slow: async (check, { latencyMs }) => {
    await sleep(latencyMs, undefined, { signal: check.stopped });
    sendJson(check.response, 200, body(check));
  },
  status: ({ response }, { status, retryAfterSeconds }) =>
    sendJson(
      response,
      status,
      { status, message: 'error' },
      retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) },
    ),
  empty_content: json((check) => withContent(check, () => [])),
  two_contents: json((check) => withContent(check, (content) => [content, content])),
  wrong_shape: json(() => ({ content: 'Sesuai', quotaLimiter: 'banyak' })),
  quota_exhausted: json(() => ({ content: [{ RESPON: 'Kuota Akses Hari ini telah Habis' }], quotaLimiter: 0 })),
  address_unregistered: json(() => ({ content: [{ RESPON: 'IP Address tidak terdaftar' }] })),
  unknown_code: json((check) => withContent(check, (content) => [{ ...content, RESPONSE_CODE: '99', RESPON: '?' }])),
  another_nik: json((check) => withContent(check, (content) => [{ ...without(content, 'NIK'), NIK: ANOTHER_NIK }])),
  another_call: json((check) => ({ ...body(check), transactionId: 'the-call-before' })),
  outdated: json((check) => body(check, undefined, true)),
  missing_element: json((check, { key }) => withContent(check, (content) => [without(content, key)])),
  score: json((check, { key, score }) => body(check, { [key]: score })),
};

/** Answers one check, honestly or as the fault wants it. */
export async function answer(check: Check, fault: Fault | undefined): Promise<void> {
  if (!fault) return sendJson(check.response, 200, body(check));
  await (FAULTY[fault.kind] as Answering<Fault>)(check, fault);
}
