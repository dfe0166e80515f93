/**
 * What another answer of the same form has to be: one of some codes, a whole number within limits, or several such things.
 * Until those answers are given, nobody knows.
 */
export type Condition =
  | { question: string; isOneOf: readonly string[] }
  | { question: string; from: number; to?: number }
  | { all: readonly Condition[] }
  | { any: readonly Condition[] };

/** One thing that is asked. `form` is its number on the printed family form. */
export type Question = {
  form: string;
  askedIf?: Condition;
  /** Nobody misses it where it has no answer: a second meter, a telephone. */
  mayStayOpen?: true;
} & (
  | { kind: 'single'; options: readonly string[] }
  /** `alone` cannot stand beside another answer: none of these. */
  | { kind: 'multi'; options: readonly string[]; alone?: string }
  /** A sum of powers of two; 0 is none of them. A number with another bit in it is a sentinel of some system, and no answer. */
  | { kind: 'bits'; bits: readonly number[] }
  | { kind: 'number'; from: number; to: number }
  | { kind: 'text'; longest: number }
  /** Digits that are no quantity: a code of so many places, zeros included. */
  | { kind: 'digits'; shortest: number; longest: number }
  /** `YYYY-MM-DD`, and `YYYY-MM`. */
  | { kind: 'day' }
  | { kind: 'month' }
  /** Sixteen digits; nobody stands twice in a roster. */
  | { kind: 'nik' }
  | { kind: 'kk' }
);
export type QuestionKind = Question['kind'];

/**
 * What looks odd and may be right: whoever asks reads it once more. It never hinders an answer.
 * `whole` is the survey around a row of a roster; of a form by itself it is the same as `answers`.
 */
export type Caution = { questions: readonly string[]; looksOdd: (answers: Answers, whole: Answers) => boolean };

/** Questions, and on which screens they stand. */
export type Form = {
  /** What is asked on one screen, in order. */
  topics: Readonly<Record<string, readonly string[]>>;
  questions: Readonly<Record<string, Question>>;
  cautions: Readonly<Record<string, Caution>>;
};

/** A form that is filled in once for each of several: the members of a family. Its answers are a list of rows, under its name. */
export type Roster = Form & {
  /** The topic of the whole form after which it is asked. */
  after: string;
  /** The question whose answer names a row, and the one that numbers them, from 1. */
  namedBy: string;
  numberedBy: string;
  /** By the first of these that has an answer a row is the same row in another survey. */
  sameBy: readonly string[];
  upTo: number;
};

/**
 * A questionnaire in one version. A changed form is a new version; answers keep the one they were given under. What a question
 * is called is for the words of a language to say.
 */
export type Instrument = Form & { name: string; version: string; rosters?: Readonly<Record<string, Roster>> };

/** A code, several codes, a number, a text, or the rows of a roster. What was not asked has no answer: that is no zero. */
export type Answers = Readonly<Record<string, unknown>>;

/** Where an answer stands: a question of the form, or of one row of a roster, counted from 0. */
export type Place = { question: string; row?: { roster: string; at: number } };
