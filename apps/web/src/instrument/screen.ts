import {
  type Answers,
  askedIn,
  cautionsIn,
  type Form,
  formAt,
  type Instrument,
  type Place,
  pointerTo,
  rowsOf,
  type Screen,
} from '#domain';

type Row = NonNullable<Place['row']>;

/** The form that a screen shows, the answers that it is filled with, and whose they are. */
export type ShownScreen = { form: Form; answers: Answers; topic: string; row?: Row; asked: readonly string[] };

/** What a screen asks now; nothing on the list of a roster. */
export function shownOn(instrument: Instrument, screen: Screen | undefined, answers: Answers): ShownScreen | undefined {
  if (!screen || 'roster' in screen) return undefined;
  const { topic, row } = screen;
  const form = formAt(instrument, { question: '', ...(row && { row }) });
  if (!form) return undefined;
  const own = row ? (rowsOf(answers, row.roster)[row.at] ?? {}) : answers;
  return { form, answers: own, topic, ...(row && { row }), asked: askedIn(form, topic, own) };
}

export const placeOn = ({ row }: Pick<ShownScreen, 'row'>, question: string): Place => ({
  question,
  ...(row && { row }),
});

/** A caution of a row is confirmed for that row alone. */
const marked = ({ row }: Pick<ShownScreen, 'row'>, code: string): string =>
  pointerTo(placeOn({ ...(row && { row }) }, code));

/** The cautions that are up here and that nobody has said yes to, by their codes. */
export const openCautions = (shown: ShownScreen, whole: Answers, confirmed: readonly string[]): string[] =>
  cautionsIn(shown.form, shown.asked, shown.answers, whole).filter((code) => !confirmed.includes(marked(shown, code)));

export const confirmedWith = (shown: ShownScreen, confirmed: readonly string[], codes: readonly string[]): string[] => [
  ...confirmed,
  ...codes.map((code) => marked(shown, code)),
];

/** A yes to a caution does not outlive the answers that it was about. */
export function confirmedWithout(shown: ShownScreen, confirmed: readonly string[], question: string): string[] {
  const touched = Object.entries(shown.form.cautions)
    .filter(([, { questions }]) => questions.includes(question))
    .map(([code]) => marked(shown, code));
  return confirmed.filter((one) => !touched.includes(one));
}
