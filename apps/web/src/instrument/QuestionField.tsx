import type { Question, QuestionKind } from '#domain';
import { TextInput } from '@mantine/core';
import { type FC, type ReactNode, useState } from 'react';
import type { Words } from '#contracts';
import { useWords } from '../words/language.ts';
import { bitsIn, toggledBit } from './bits.ts';
import classes from './question.module.css';
import { isTyped, type TypedKind, typedOf } from './typed.ts';
import { optionWords, questionWords } from './wording.ts';
import { INSTRUMENT } from './words.ts';

type Asked<K extends QuestionKind = QuestionKind> = {
  name: string;
  question: Extract<Question, { kind: K }>;
  answer: unknown;
  /** Called at each answer; nothing takes it away. */
  onAnswer: (answer: unknown) => void;
};

type Listed = Exclude<QuestionKind, TypedKind>;
const LISTS: { [K in Listed]: FC<Asked<K>> } = { single: SingleQuestion, multi: MultiQuestion, bits: BitsQuestion };

/** One question of a form, with the field that its kind needs. What is typed has a field of its own for each question: it keeps what is half typed. */
export function QuestionField(asked: Asked) {
  const { name, question } = asked;
  const List = question.kind in LISTS ? (LISTS[question.kind as Listed] as FC<Asked>) : undefined;
  return List ? <List {...asked} key={name} /> : <TypedQuestion {...(asked as Asked<TypedKind>)} key={name} />;
}

function ListField({ name, hint, children }: { name: string; hint?: Words | undefined; children: ReactNode }) {
  const { say } = useWords();
  return (
    <fieldset className={classes.question} id={`q-${name}`}>
      <legend>{say(questionWords(name))}</legend>
      {hint ? <p className={classes.hint}>{say(hint)}</p> : null}
      {children}
    </fieldset>
  );
}

type Choice = { name: string; option: string; isSeveral: boolean; isChosen: boolean; onPick: () => void };
function ChoiceRow({ name, option, isSeveral, isChosen, onPick }: Choice) {
  const { say } = useWords();
  return (
    <label className={classes.choice}>
      <input type={isSeveral ? 'checkbox' : 'radio'} name={name} value={option} checked={isChosen} onChange={onPick} />
      {say(optionWords(name, option))}
    </label>
  );
}

function SingleQuestion({ name, question: { options, askedIf }, answer, onAnswer }: Asked<'single'>) {
  const { say } = useWords();
  const because = askedIf && 'isOneOf' in askedIf ? askedIf.question : undefined;
  return (
    <ListField name={name}>
      {because === undefined ? null : (
        <p className={classes.hint}>{say(INSTRUMENT.becauseOf, { question: say(questionWords(because)) })}</p>
      )}
      {options.map((option) => (
        <ChoiceRow
          key={option}
          {...{ name, option, isSeveral: false, isChosen: option === answer, onPick: () => onAnswer(option) }}
        />
      ))}
      {answer === undefined ? null : (
        <button type="button" className={classes.clear} onClick={() => onAnswer(undefined)}>
          {say(INSTRUMENT.clear)}
        </button>
      )}
    </ListField>
  );
}

function MultiQuestion({ name, question, answer, onAnswer }: Asked<'multi'>) {
  const chosen = (answer as string[] | undefined) ?? [];
  return (
    <ListField name={name} hint={INSTRUMENT.severalOf}>
      {question.options.map((option) => (
        <ChoiceRow
          key={option}
          {...{ name, option, isSeveral: true, isChosen: chosen.includes(option) }}
          onPick={() => onAnswer(toggled(question, chosen, option))}
        />
      ))}
    </ListField>
  );
}

/** With one more or one less; what cannot stand beside others stands alone, and nothing left is no answer. */
function toggled({ alone }: Extract<Question, { kind: 'multi' }>, chosen: readonly string[], option: string) {
  const rest = chosen.filter((one) => one !== option);
  const next = chosen.includes(option) ? rest : [...rest.filter((one) => option !== alone && one !== alone), option];
  return next.length > 0 ? next : undefined;
}

function BitsQuestion({ name, question: { bits }, answer, onAnswer }: Asked<'bits'>) {
  const sum = typeof answer === 'number' ? answer : undefined;
  const chosen = sum === undefined ? [] : bitsIn(sum, bits);
  return (
    <ListField name={name} hint={INSTRUMENT.severalOf}>
      {[...bits, 0].map((bit) => (
        <ChoiceRow
          key={bit}
          {...{ name, option: String(bit), isSeveral: true, isChosen: chosen.includes(bit) }}
          onPick={() => onAnswer(toggledBit(sum, bit))}
        />
      ))}
    </ListField>
  );
}

function TypedQuestion({ name, question, answer, onAnswer }: Asked<TypedKind>) {
  const { say } = useWords();
  const [typed, setTyped] = useState(isTyped(answer) ? String(answer) : '');
  const { type, inputMode, hint, complaint, values } = typedOf(question);
  const answerIn = (text: string): unknown => typedOf(question).read(text);
  const change = (text: string) => {
    setTyped(text);
    onAnswer(answerIn(text.trim()));
  };
  return (
    <TextInput
      id={`q-${name}`}
      mb="lg"
      size="lg"
      maw={question.kind === 'text' ? 560 : 320}
      type={type}
      inputMode={inputMode}
      autoComplete="off"
      label={say(questionWords(name))}
      description={hint && say(hint, values)}
      error={typed.trim() !== '' && answerIn(typed.trim()) === undefined ? say(complaint, values) : undefined}
      value={typed}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  );
}
