import type { File } from '../../../proposals/queries.ts';
import { showInstant } from '../../../words/instants.ts';
import { useWords, useZone } from '../../../words/language.ts';
import { codeWords } from '../codes.ts';
import { useWho } from '../Line.tsx';
import { CASE } from '../words.ts';
import type { Weighed } from './weighed.ts';
import { WEIGHING } from './words.ts';

/** What officers have answered to a finding, and who. */
export function Said({ weighed: { dismissed, settled }, file: { names = {} } }: { weighed: Weighed; file: File }) {
  const { say, language } = useWords();
  const zone = useZone();
  const who = useWho();
  const answers = [
    { line: dismissed, words: WEIGHING.dismissed },
    { line: settled, words: WEIGHING.settled },
  ];
  return (
    <div>
      <h4>{say(WEIGHING.officers)}</h4>
      {dismissed || settled ? null : <p>{say(WEIGHING.nobody)}</p>}
      {answers.map(({ line, words }) =>
        line ? (
          <p key={line.seq}>
            {say(words, { who: who(line, names), at: showInstant(line.at, language, zone) })}{' '}
            {line.facts.reason ? `${say(CASE.reason, { reason: say(codeWords(line.facts.reason)) })}.` : null}
          </p>
        ) : null,
      )}
    </div>
  );
}
