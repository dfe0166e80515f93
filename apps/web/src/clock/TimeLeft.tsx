import { useWords } from '../words/language.ts';
import { timeLeft } from '../words/instants.ts';
import classes from './clock.module.css';

/** *Sisa 2 hari*, *Lewat 6 jam*: in words, and in a colour that only repeats them. */
export function TimeLeft({ due, now }: { due: string; now: number }) {
  const { say } = useWords();
  const { words, n, tone } = timeLeft(due, now);
  return <span className={classes[tone]}>{say(words, { n })}</span>;
}
