import type { QueueItemView } from '#contracts';
import { useWords } from '../../words/language.ts';
import classes from './queue.module.css';
import { marksOf } from './work.ts';

/** The marks of a row as small labels; the loud ones are filled, and every one is a word. */
export function Marks({ item, me }: { item: QueueItemView; me: string }) {
  const { say } = useWords();
  return (
    <>
      {marksOf(item, me).map(({ key, words, n, tone }) => (
        <span key={key} className={tone === 'loud' ? classes.loud : classes.plain}>
          {say(words, n === undefined ? undefined : { n })}
        </span>
      ))}
    </>
  );
}
