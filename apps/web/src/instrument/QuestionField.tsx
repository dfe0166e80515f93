import type { Question } from '#domain';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../words/language.ts';
import classes from './question.module.css';
import { optionWords, questionWords } from './wording.ts';
import { INSTRUMENT } from './words.ts';

type Asked<K extends Question['kind'] = Question['kind']> = {
  name: string;
  question: Extract<Question, { kind: K }>;
  answer: unknown;
  /** Called at each answer; nothing takes it away. */
  onAnswer: (answer: unknown) => void;
};

/** One question of a form, with the field that its kind needs. */
export function QuestionField(asked: Asked) {
  const { name, question } = asked;
  if (question.kind === 'number') return <NumberQuestion {...asked} key={name} question={question} />;
  return <ListQuestion {...asked} question={question} />;
}

function ListQuestion({ name, question, answer, onAnswer }: Asked<'single' | 'multi'>) {
  const { say } = useWords();
  const isMulti = question.kind === 'multi';
  const chosen: readonly string[] = isMulti ? ((answer as string[] | undefined) ?? []) : [answer as string];
  const { askedIf } = question;
  const pick = (option: string) => onAnswer(question.kind === 'multi' ? toggled(question, chosen, option) : option);
  return (
    <fieldset className={classes.question} id={`q-${name}`}>
      <legend>{say(questionWords(name))}</legend>
      {askedIf ? (
        <p className={classes.hint}>{say(INSTRUMENT.becauseOf, { question: say(questionWords(askedIf.question)) })}</p>
      ) : null}
      {isMulti ? <p className={classes.hint}>{say(INSTRUMENT.severalOf)}</p> : null}
      {question.options.map((option) => (
        <label key={option} className={classes.choice}>
          <input
            type={isMulti ? 'checkbox' : 'radio'}
            name={name}
            value={option}
            checked={chosen.includes(option)}
            onChange={() => pick(option)}
          />
          {say(optionWords(name, option))}
        </label>
      ))}
      {answer === undefined || isMulti ? null : (
        <button type="button" className={classes.clear} onClick={() => onAnswer(undefined)}>
          {say(INSTRUMENT.clear)}
        </button>
      )}
    </fieldset>
  );
}

/** With one more or one less; what cannot stand beside others stands alone, and nothing left is no answer. */
function toggled({ alone }: Extract<Question, { kind: 'multi' }>, chosen: readonly string[], option: string) {
  const rest = chosen.filter((one) => one !== option);
  const next = chosen.includes(option) ? rest : [...rest.filter((one) => option !== alone && one !== alone), option];
  return next.length > 0 ? next : undefined;
}

function NumberQuestion({ name, question: { from, to }, answer, onAnswer }: Asked<'number'>) {
  const { say } = useWords();
  const [typed, setTyped] = useState(typeof answer === 'number' ? String(answer) : '');
  const isGood = (text: string): boolean => /^\d{1,9}$/.test(text) && Number(text) >= from && Number(text) <= to;
  const type = (text: string) => {
    setTyped(text);
    onAnswer(isGood(text) ? Number(text) : undefined);
  };
  return (
    <TextInput
      id={`q-${name}`}
      mb="lg"
      size="lg"
      maw={320}
      inputMode="numeric"
      autoComplete="off"
      label={say(questionWords(name))}
      description={say(INSTRUMENT.between, { from, to })}
      error={typed !== '' && !isGood(typed) ? say(INSTRUMENT.outOfRange, { from, to }) : undefined}
      value={typed}
      onChange={({ currentTarget }) => type(currentTarget.value.trim())}
    />
  );
}
