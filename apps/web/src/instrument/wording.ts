import { CAUTION_WORDS, OPTION_WORDS, QUESTION_WORDS, TOPIC_WORDS, type Words, words } from '#contracts';

type Table = Readonly<Record<string, Words>>;

/** A key of a form without words is shown as it is: an officer can still read it out. */
const inTable = (table: Table, key: string): Words => (Object.hasOwn(table, key) ? table[key]! : words(key, key));

export const topicWords = (topic: string): Words => inTable(TOPIC_WORDS, topic);
export const questionWords = (key: string): Words => inTable(QUESTION_WORDS, key);
export const cautionWords = (code: string): Words => inTable(CAUTION_WORDS, code);
export const optionWords = (question: string, option: string): Words =>
  inTable((OPTION_WORDS as Readonly<Record<string, Table>>)[question] ?? {}, option);
