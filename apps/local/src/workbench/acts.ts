import { type Words, words } from '#contracts';
import type { ChainReport } from '#ledger';
import { type District, FASTEST } from '../district/district.ts';
import { PlainError } from '../plain-error.ts';
import type { Breaking } from './breaking.ts';
import type { ChangedEvent, changedEventIn } from './changed-event.ts';

/** Every button of the page. */
// oxfmt-ignore
export const BUTTONS = {
  'stop-temporal':   words('Matikan Temporal', 'Stop Temporal'),
  'delete-temporal': words('Hapus basis data Temporal', "Delete Temporal's database"),
  'bring-temporal':  words('Kembalikan Temporal', 'Bring Temporal back'),
  'stop-worker':     words('Matikan pekerja', 'Stop the worker'),
  'bring-worker':    words('Kembalikan pekerja', 'Bring the worker back'),
  'kill-api':        words('Bunuh API', 'Kill the API'),
  'bring-api':       words('Kembalikan API', 'Bring the API back'),
  'dukcapil-away':   words('Dukcapil menghilang', 'Dukcapil away'),
  'bring-dukcapil':  words('Kembalikan Dukcapil', 'Bring Dukcapil back'),
  'bring-all':       words('Kembalikan semuanya', 'Bring everything back'),
  'change-event':    words('Ubah satu peristiwa diam-diam', "Change one event behind the ledger's back"),
  'restore-event':   words('Pulihkan peristiwa itu', 'Restore that event'),
  'check-chain':     words('Periksa rantai', 'Check the chain'),
} as const satisfies Record<string, Words>;
export type ButtonName = keyof typeof BUTTONS;

/** What the chain check found, and how long the whole ledger took it. */
type Checked = ChainReport & { tookMs: number };
export type Done = { said: Words; changed?: ChangedEvent; checked?: Checked };
export type Act = (given: { speed?: unknown }) => Promise<Done>;

export type Acting = {
  breaking: Breaking;
  district: District;
  changed: Pick<ReturnType<typeof changedEventIn>, 'change' | 'restore'>;
  verifyChain: () => Promise<ChainReport>;
  /** A proposal of the district, by chance. */
  anyProposal: () => string | undefined;
  /** Hears what each check of the chain has found. */
  onChecked: (said: Words) => void;
};

const saying = (work: () => Promise<Words>) => async (): Promise<Done> => ({ said: await work() });

/** What each button does, and the slider. @throws {PlainError} what is not possible now */
export function actsOf(acting: Acting): Record<ButtonName | 'speed', Act> {
  const { breaking, district, changed, verifyChain, anyProposal, onChecked } = acting;

  async function check(): Promise<Done & { checked: Checked }> {
    const startedMs = performance.now();
    const report = await verifyChain();
    const checked = { ...report, tookMs: Math.round(performance.now() - startedMs) };
    const said = found(checked);
    onChecked(said);
    return { said, checked };
  }
  return {
    'stop-temporal': saying(breaking.stopTemporal),
    'delete-temporal': saying(breaking.deleteTemporal),
    'bring-temporal': saying(() => breaking.bring('temporal')),
    'stop-worker': saying(breaking.stopWorker),
    'bring-worker': saying(() => breaking.bring('worker')),
    'kill-api': saying(breaking.killApi),
    'bring-api': saying(() => breaking.bring('api')),
    'dukcapil-away': saying(breaking.dukcapilAway),
    'bring-dukcapil': saying(() => breaking.bring('dukcapil')),
    'bring-all': saying(breaking.bringAll),
    'check-chain': check,
    async 'change-event'() {
      const proposalId = anyProposal();
      if (!proposalId) throw new PlainError('The district has no proposal yet: let it live for a moment.');
      const event = await changed.change(proposalId);
      return { ...(await check()), changed: event };
    },
    async 'restore-event'() {
      await changed.restore();
      return check();
    },
    async speed({ speed }) {
      if (typeof speed !== 'number' || !(speed >= 0 && speed <= FASTEST))
        throw new PlainError(`The speed lies between 0 and ${FASTEST} moves per second.`);
      district.speed = speed;
      return { said: words(`${speed} langkah per detik.`, `${speed} moves per second.`) };
    },
  };
}

function found({ valid, events, firstBad, tookMs }: Checked): Words {
  if (valid || !firstBad)
    return words(
      `Rantai utuh: ${events} peristiwa diperiksa dalam ${tookMs} ms.`,
      `The chain is unbroken: ${events} events checked in ${tookMs} ms.`,
    );
  const { proposalId, seq } = firstBad;
  return words(
    `Rantai putus pada usulan ${proposalId}, baris ${seq} (ditemukan dalam ${tookMs} ms).`,
    `The chain is broken at proposal ${proposalId}, line ${seq} (found in ${tookMs} ms).`,
  );
}
