import { LAYOUT } from '../../layout/words.ts';
import { useWords } from '../../words/language.ts';

export function Queue() {
  const { say } = useWords();
  return <h1>{say(LAYOUT.queue)}</h1>;
}
