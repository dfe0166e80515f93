import type { FormWording } from '#contracts';
import type { Instrument } from '#domain';
import { learn } from './wording.ts';

type Load = () => Promise<{ form: { instrument: Instrument; wording: FormWording } }>;
export type FormName = { instrument: string; version: string };

const nameOf = ({ instrument, version }: FormName): string => `${instrument} ${version}`;

/** Each version in a file of its own. */
const FORMS: Readonly<Record<string, Load>> = {
  'short 1': () => import('./short-1.ts'),
  'regsosek 2022': () => import('./regsosek-2022.ts'),
};

const loadedForms = new Map<string, Instrument>();
/** A form that was fetched already. */
export const loadedForm = (name: FormName): Instrument | undefined => loadedForms.get(nameOf(name));

/** What a new survey is filled in with. */
export const NEW_SURVEY: FormName = { instrument: 'regsosek', version: '2022' };

/** A form with its words; nothing where this build of the pages does not know it. */
export async function loadForm(name: FormName): Promise<Instrument | undefined> {
  const loaded = await FORMS[nameOf(name)]?.();
  if (!loaded) return undefined;
  learn(nameOf(name), loaded.form.wording);
  loadedForms.set(nameOf(name), loaded.form.instrument);
  return loaded.form.instrument;
}

/** The words of every form that these surveys were filled in with. Of an unknown one the codes are shown. */
export const loadForms = (names: readonly FormName[]): Promise<readonly (Instrument | undefined)[]> =>
  Promise.all(names.map(loadForm));
