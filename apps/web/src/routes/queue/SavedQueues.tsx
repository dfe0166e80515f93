import { QUEUE_WORDS, type QueuePageView } from '#contracts';
import type { QueueName } from '#domain';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../words/language.ts';
import classes from './queue.module.css';
import { QUEUE } from './words.ts';

type Counts = NonNullable<QueuePageView['counts']>;

/** The saved queues of the desk with their counts, as links: a column on a desktop, a line to scroll on a phone. */
export function SavedQueues({ counts, open }: { counts: Counts; open: QueueName | undefined }) {
  const { say } = useWords();
  return (
    <nav aria-label={say(QUEUE.queues)} className={classes.queues}>
      <ul>
        <li>
          <Link to="/" search={{}} aria-current={open === undefined ? 'page' : undefined}>
            {say(QUEUE.all)}
          </Link>
        </li>
        {(Object.entries(counts) as [QueueName, number][]).map(([name, count]) => (
          <li key={name}>
            <Link to="/" search={{ queue: name }} aria-current={open === name ? 'page' : undefined}>
              {say(QUEUE_WORDS[name].title)} <span className={classes.count}>{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
