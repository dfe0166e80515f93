import { DESK_WORDS, EVENT_WORDS } from '#contracts';
import type { FileLine } from '../../proposals/queries.ts';
import { showInstant } from '../../words/instants.ts';
import { useWords, useZone } from '../../words/language.ts';
import { factsTold } from './facts-told.ts';
import { useTelling } from './use-telling.ts';
import { CASE } from './words.ts';

type Names = Readonly<Record<string, string>>;

/** Who it was, as a reader knows them: by name, else by the desk. */
export function useWho() {
  const { say, language } = useWords();
  return ({ by }: FileLine, names: Names): string => {
    if (by.role === 'system') return say(CASE.system);
    const desk = DESK_WORDS[by.role][language];
    return names[by.id] ? `${names[by.id]} (${desk})` : desk;
  };
}

/** One event in plain words: what, by whom, why, and when. */
export function Line({ line, names }: { line: FileLine; names: Names }) {
  const { say, language } = useWords();
  const zone = useZone();
  const who = useWho();
  const told = factsTold(line.facts, useTelling(names));
  return (
    <>
      <strong>{EVENT_WORDS[line.name][language]}</strong>{' '}
      {[say(CASE.by, { who: who(line, names) }), ...told].join('; ')}.{' '}
      <time dateTime={line.at}>{showInstant(line.at, language, zone)}</time>
    </>
  );
}
