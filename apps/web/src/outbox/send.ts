import type { CommandAnswer, CommandBody } from '#contracts';
import { api } from '../api/api.ts';
import { bytesAt } from './device.ts';
import type { Item, Outcome } from './item.ts';
import { outcomeOf } from './outcome.ts';

async function command({ id, proposalId }: Item, body: CommandBody): Promise<Outcome> {
  const { receipt } = await api<CommandAnswer>(`/proposals/${proposalId}/commands`, {
    method: 'POST',
    body,
    commandId: id,
  });
  return { kind: 'received', receipt: { seq: receipt.seq, at: receipt.at } };
}

/** The kind of a picture is read from its first bytes: whoever shrank it wrote one of two. */
const typeOf = (bytes: ArrayBuffer): string => (new Uint8Array(bytes)[0] === 0xff ? 'image/jpeg' : 'image/webp');

async function upload({ proposalId }: Item, photo: string, kind: string): Promise<Outcome> {
  const bytes = await bytesAt('photos', photo);
  if (!bytes) return { kind: 'refused', problem: { code: 'photo_gone', title: 'Foto tidak ada lagi', detail: '' } };
  const form = new FormData();
  form.set('kind', kind);
  form.set('file', new Blob([bytes], { type: typeOf(bytes) }), 'foto'); // a name of its own would be somebody's
  const { sha256 } = await api<{ sha256: string }>(`/proposals/${proposalId}/files`, { method: 'POST', body: form });
  return { kind: 'uploaded', sha256 };
}

/** Sends one item as far as one call goes, and says what came of it. */
export async function send(item: Item): Promise<Outcome> {
  const { job } = item;
  try {
    if (job.kind === 'command') return await command(item, job.body);
    if (job.kind === 'spent') return { kind: 'received', receipt: item.receipt! };
    if (!job.sha256) return await upload(item, job.photo, job.name);
    return await command(item, { asks: 'document_added', documents: [{ name: job.name, sha256: job.sha256 }] });
  } catch (error) {
    return outcomeOf(error);
  }
}
