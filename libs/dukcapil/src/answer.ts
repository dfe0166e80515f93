import { ELEMENTS } from './elements.ts';
import { toJson } from './exchange.ts';
import { DukcapilRefused, DukcapilUnavailable } from './failures.ts';
import type { Element, ElementResult, IdentityAnswer, IdentityCode, Thresholds } from './identity.ts';
import { toVerdict, toWireAnswer, type WireAnswer } from './wire.ts';

/** What we asked: an answer is read against it. */
export type Question = {
  nik: string;
  elements: Element[];
  thresholds: Thresholds;
  /** The one threshold that went over the wire. */
  sentThreshold: number;
  transactionId: string;
};

/** The five codes of the service. Where it found nobody, what it says about elements means nothing. */
const CODES: Record<string, { code: IdentityCode; found: boolean }> = {
  '11': { code: 'ID-DECEASED', found: true },
  '12': { code: 'ID-NIK-DUP', found: true },
  '13': { code: 'ID-NIK-NOTFOUND', found: false },
  '14': { code: 'ID-NIK-INACTIVE', found: true },
  '15': { code: 'ID-NIK-FORMAT', found: false },
};

/** The wording is unconfirmed; whatever it does not catch is still an error, only with a less telling code. */
const ADDRESS_UNREGISTERED = /\b(ip|alamat)\b.*\b(tidak terdaftar|not registered)\b/i;

/**
 * Reads one answer against its question.
 * @throws {DukcapilUnavailable} whatever is not understood completely
 * @throws {DukcapilRefused} the service says that it does not know our address
 */
export function readAnswer(text: string, question: Question): IdentityAnswer {
  const answer = toWireAnswer(toJson(text));
  if (answer.transactionId !== undefined && answer.transactionId !== question.transactionId) {
    throw new DukcapilUnavailable('another_call');
  }
  if (answer.content.length > 1) throw new DukcapilUnavailable('several_contents');
  const [content] = answer.content;
  if (isAnotherNik(content?.['NIK'], question.nik)) throw new DukcapilUnavailable('another_nik');

  const quota = answer.quotaLeft === undefined ? {} : { quotaLeft: answer.quotaLeft };
  const reason = reasonOf(answer);
  if (reason) {
    const elements = reason.found && content ? elementsIn(content, question) : [];
    return { outcome: 'questioned', codes: [reason.code, ...differences(elements)], elements, ...quota };
  }
  const elements = allElementsIn(content, question, answer.quotaLeft);
  const codes = differences(elements);
  return codes.length > 0
    ? { outcome: 'questioned', codes, elements, ...quota }
    : { outcome: 'matched', elements, ...quota };
}

/** One of the five codes, or none at all; anything between the two is an error. */
function reasonOf({ codes, texts, quotaLeft }: WireAnswer): { code: IdentityCode; found: boolean } | undefined {
  const [code, ...others] = new Set(codes);
  const known = code !== undefined && others.length === 0 && Object.hasOwn(CODES, code) ? CODES[code] : undefined;
  if (known) return known;
  if (texts.some((text) => ADDRESS_UNREGISTERED.test(text))) throw new DukcapilRefused('address_unregistered');
  if (code === undefined && texts.length === 0) return undefined;
  throw new DukcapilUnavailable(isExhausted(quotaLeft) ? 'quota_exhausted' : 'code_unknown');
}

const isExhausted = (quotaLeft: number | undefined) => quotaLeft !== undefined && quotaLeft <= 0;
const isAnotherNik = (value: unknown, nik: string) =>
  typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value) && value !== nik);

/** An answer without a code must speak of the NIK and of everything that was asked. */
function allElementsIn(
  content: Record<string, unknown> | undefined,
  question: Question,
  quotaLeft: number | undefined,
): ElementResult[] {
  if (!content) throw new DukcapilUnavailable(isExhausted(quotaLeft) ? 'quota_exhausted' : 'empty_content');
  if (Object.keys(content).length === 0) throw new DukcapilUnavailable('empty_content');
  for (const key of ['NIK', ...question.elements.map((element) => ELEMENTS[element].key)]) {
    if (content[key] === undefined || content[key] === null) throw new DukcapilUnavailable('element_missing');
    if (!toVerdict(content[key])) throw new DukcapilUnavailable('element_unclear');
  }
  const nik = toVerdict(content['NIK']);
  // NIK "Tidak Sesuai" without code 13: they compared with somebody, and it was not the one we asked about.
  if (!nik?.agrees || (nik.score ?? 100) < 100) throw new DukcapilUnavailable('another_nik');
  return elementsIn(content, question);
}

function elementsIn(content: Record<string, unknown>, question: Question): ElementResult[] {
  return question.elements.flatMap((element) => {
    const { key, scored } = ELEMENTS[element];
    const verdict = toVerdict(content[key]);
    if (!verdict) return [];
    const lowest = scored ? question.thresholds[scored] : 100;
    return [{ element, equal: isEqual(verdict, lowest, question.sentThreshold), ...scoreOf(verdict) }];
  });
}

const scoreOf = ({ score }: { score?: number }) => (score === undefined ? {} : { score });

/**
 * Our own threshold judges the score; the word alone judges where there is none.
 * "Tidak Sesuai" may be overruled only where it merely failed the stricter threshold that was sent.
 */
function isEqual({ agrees, score }: { agrees: boolean; score?: number }, lowest: number, sent: number): boolean {
  if (score === undefined) return agrees;
  return score >= lowest && (agrees || score < sent);
}

/** Codes of what differs. One weak element alone is no reason to ask a person; two are, and so is any strong one. */
function differences(elements: ElementResult[]): IdentityCode[] {
  const different = elements.filter(({ equal }) => !equal).map(({ element }) => ELEMENTS[element]);
  if (different.length === 1 && different[0]?.weak) return [];
  return different.flatMap(({ code }) => code ?? []);
}
