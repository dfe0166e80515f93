import type { DocumentName, KeptFileView } from '#contracts';
import { api } from '../api/api.ts';
import { shrink } from '../routes/survey/shrink.ts';

/** A paper of a meeting or a letter, made small, to be laid into the file of each family that it decides on. */
export type Scan = { name: DocumentName; picture: Blob };

/** @throws {NoPicture} */
export async function toScan(name: DocumentName, file: Blob): Promise<Scan> {
  const bytes = await shrink(file);
  return {
    name,
    picture: new Blob([bytes], { type: new Uint8Array(bytes)[0] === 0xff ? 'image/jpeg' : 'image/webp' }),
  };
}

/**
 * Lays scans into the file of one proposal. The same picture again changes nothing, so this may be repeated.
 * @returns what its command names
 */
export async function layInto(
  proposalId: string,
  scans: readonly Scan[],
): Promise<{ name: DocumentName; sha256: string }[]> {
  const kept: { name: DocumentName; sha256: string }[] = [];
  for (const { name, picture } of scans) {
    const form = new FormData();
    form.set('kind', name);
    form.set('file', picture, 'pindaian'); // a name of its own may be somebody's
    const { sha256 } = await api<KeptFileView>(`/proposals/${proposalId}/files`, { method: 'POST', body: form });
    kept.push({ name, sha256 });
  }
  return kept;
}
