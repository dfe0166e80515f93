import { rmSync } from 'node:fs';
import { type Words, words } from '#contracts';
import type { Building } from '../building.ts';
import { PlainError } from '../plain-error.ts';
import { runResend } from '../resending.ts';
import { TEMPORAL_FILE } from '../servers.ts';

/** What may be taken away. Dukcapil stays where it is and falls silent: nobody can start a real one anew. */
export const PARTS = ['temporal', 'worker', 'api', 'dukcapil'] as const;
export type PartName = (typeof PARTS)[number];

type Said = () => Promise<Words>;
export type Breaking = {
  isUp: (part: PartName) => boolean;
  stopTemporal: Said;
  stopWorker: Said;
  killApi: Said;
  dukcapilAway: Said;
  /** Its runs are gone for good; it comes back empty. */
  deleteTemporal: Said;
  bring: (part: PartName) => Promise<Words>;
  bringAll: Said;
};

type House = Pick<Building, 'standing'> & { dukcapil: string; environment: Record<string, string> };

/** Takes parts of the running house away and brings them back, on purpose. @throws {PlainError} what is not possible now, in one sentence */
export function breaking({ standing, dukcapil, environment }: House): Breaking {
  let isSilent = false;
  /** How often its memory was deleted, and after which of these it was told again: one more may fall into the telling. */
  let deletions = 0;
  let toldAfter = 0;
  const isEmptied = (): boolean => deletions > toldAfter;

  function partOf(name: PartName) {
    const part = standing.get(name);
    if (!part) throw new PlainError(`The ${name} is not ours to stop: the settings name one that runs elsewhere.`);
    return part;
  }
  const isUp = (name: PartName): boolean => (name === 'dukcapil' ? !isSilent : (standing.get(name)?.isUp() ?? true));

  async function silence(wanted: boolean): Promise<void> {
    const fault = `${dukcapil}/_control/fault`;
    const init = wanted ? { method: 'PUT', body: JSON.stringify({ kind: 'line_down' }) } : { method: 'DELETE' };
    const { ok, status } = await fetch(fault, init);
    if (!ok) throw new PlainError(`The Dukcapil stand-in answered ${status}.`);
    isSilent = wanted;
  }
  /** What `npm run resend -- --all` does; a run that is there and has ended is opened anew. */
  async function tellAgain(): Promise<void> {
    const how = { env: environment, stdio: 'ignore' } as const;
    if ((await runResend(['--all'], how)) === 0) return;
    if ((await runResend(['--all', '--reopen'], how)) !== 0)
      throw new PlainError(
        'Temporal is back, but not all of the proposals could be told again: bring it back once more.',
      );
  }

  const BRING: Record<PartName, () => Promise<Words>> = {
    async temporal() {
      await partOf('temporal').bring();
      if (!isEmptied()) return words('Temporal kembali.', 'Temporal is back.');
      const last = deletions;
      await tellAgain();
      toldAfter = last;
      return words(
        'Temporal kembali dalam keadaan kosong, dan semua usulan terbuka sudah diceritakan lagi kepadanya.',
        'Temporal came back empty, and was told again about every open proposal.',
      );
    },
    async worker() {
      if (!isUp('temporal')) throw new PlainError('The worker cannot start without Temporal: bring that back first.');
      await partOf('worker').bring();
      return words('Pekerja kembali.', 'The worker is back.');
    },
    async api() {
      await partOf('api').bring();
      return words('API kembali.', 'The API is back.');
    },
    async dukcapil() {
      await silence(false);
      return words('Dukcapil (tiruan) menjawab lagi.', 'Dukcapil (simulated) answers again.');
    },
  };

  return {
    isUp,
    async stopTemporal() {
      await partOf('temporal').take();
      return words('Temporal dimatikan.', 'Temporal was stopped.');
    },
    async stopWorker() {
      await partOf('worker').take();
      return words('Pekerja dimatikan.', 'The worker was stopped.');
    },
    async killApi() {
      await partOf('api').take('kill9');
      return words('API dibunuh dengan SIGKILL.', 'The API was killed by SIGKILL.');
    },
    async dukcapilAway() {
      await silence(true);
      return words('Dukcapil (tiruan) tidak menjawab lagi.', 'Dukcapil (simulated) does not answer any more.');
    },
    async deleteTemporal() {
      await partOf('temporal').take('kill9');
      for (const end of ['', '-wal', '-shm']) rmSync(`${TEMPORAL_FILE}${end}`, { force: true });
      deletions += 1;
      return words('Seluruh ingatan Temporal dihapus.', "Temporal's whole memory was deleted.");
    },
    bring: (part) => BRING[part](),
    async bringAll() {
      // In this order: the worker needs Temporal.
      for (const part of PARTS) if (!isUp(part) || (part === 'temporal' && isEmptied())) await BRING[part]();
      return words('Semuanya kembali.', 'Everything is back.');
    },
  };
}
