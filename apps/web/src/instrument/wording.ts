import { type FormWording, SHORT_1_WORDING, type Words, words } from '#contracts';

type Table = Readonly<Record<string, Words>>;

/** The words of the forms that were fetched so far, the newest first; the short one is always there. */
const known = new Map<string, FormWording>([['short 1', SHORT_1_WORDING]]);
export const learn = (form: string, wording: FormWording): void => void known.set(form, wording);

/** A key of a form without words is shown as it is: an officer can still read it out. */
const inTables = (tableOf: (wording: FormWording) => Table | undefined, key: string): Words =>
  [...known.values()].map(tableOf).findLast((table) => table && Object.hasOwn(table, key))?.[key] ?? words(key, key);

export const topicWords = (topic: string): Words => inTables(({ topics }) => topics, topic);
export const questionWords = (key: string): Words => inTables(({ questions }) => questions, key);
export const cautionWords = (code: string): Words => inTables(({ cautions }) => cautions, code);
export const optionWords = (question: string, option: string): Words =>
  inTables(({ options }) => (Object.hasOwn(options, question) ? options[question] : undefined), option);

/** The codes of a list and the bits of a sum; nothing where a number is a number. */
export const optionsOf = (question: string): readonly string[] =>
  Object.keys(
    [...known.values()].map(({ options }) => options).findLast((options) => Object.hasOwn(options, question))?.[
      question
    ] ?? {},
  );
