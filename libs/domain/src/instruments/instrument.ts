/** One thing that is asked. `form` is its number on the printed family form. */
export type Question = {
  form: string;
  /** Only asked where another answer is one of these; until that is given nobody knows. */
  askedIf?: { question: string; isOneOf: readonly string[] };
} & (
  | { kind: 'single'; options: readonly string[] }
  /** `alone` cannot stand beside another answer: none of these. */
  | { kind: 'multi'; options: readonly string[]; alone?: string }
  | { kind: 'number'; from: number; to: number }
);

/** What looks odd and may be right: whoever asks reads it once more. It never hinders an answer. */
export type Caution = { questions: readonly string[]; looksOdd: (answers: Answers) => boolean };

/**
 * A questionnaire in one version. A changed form is a new version; answers keep the one they were given under. What a question
 * is called is for the words of a language to say.
 */
export type Instrument = {
  name: string;
  version: string;
  /** What is asked on one screen, in order. */
  topics: Readonly<Record<string, readonly string[]>>;
  questions: Readonly<Record<string, Question>>;
  cautions: Readonly<Record<string, Caution>>;
};

/** A code, several codes, or a whole number. What was not asked has no answer: that is no zero. */
export type Answers = Readonly<Record<string, unknown>>;
