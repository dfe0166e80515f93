import { expectAnswered, toJson, type Reply } from './exchange.ts';
import { DukcapilUnavailable } from './failures.ts';

/** Where and as whom to give back; the path is unconfirmed, so it can be set. */
export type GiveBackSettings = { token: string; institutionId: string; institutionName: string; path?: string };

/** What we give back about one citizen: under which number of ours they are known. */
export type GivenBack = { nik: string; customerId: string };

/** Both are done: the second was done before. */
export type GiveBackOutcome = 'accepted' | 'already_given';

export const GIVE_BACK_PATH = '/databalikan/api/store';

/** One citizen per call: "sent before" about a list would leave open whom it means. */
export function toGiveBack({ nik, customerId }: GivenBack, settings: GiveBackSettings): unknown {
  const data = [{ NIK: nik, param: [{ CUSTOMER_ID: customerId }] }];
  return [{ id_lembaga: settings.institutionId, nama_lembaga: settings.institutionName, data }];
}

/** @throws {DukcapilUnavailable | DukcapilRefused} unless the service says "success" or "sent before" */
export function readGiveBack(reply: Reply): GiveBackOutcome {
  if (reply.status === 400 && says(reply.text, /^data sudah pernah dikirim$/i)) return 'already_given';
  expectAnswered(reply);
  if (says(reply.text, /^success$/i)) return 'accepted';
  throw new DukcapilUnavailable('not_understood');
}

/** A body that is not JSON says nothing; its status then speaks for it. */
function says(text: string, words: RegExp): boolean {
  try {
    const { message } = Object(toJson(text)) as { message?: unknown };
    return typeof message === 'string' && words.test(message.trim());
  } catch {
    return false;
  }
}
