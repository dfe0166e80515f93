import { AWAY, ServerAway } from '../api/problem.ts';
import { Notice } from '../layout/Notice.tsx';
import { useWords } from '../words/language.ts';

type Asking = { fetchStatus: 'fetching' | 'paused' | 'idle'; failureReason: unknown };

/** Whether something is still asked for of a server that does not answer. */
export const isAway = ({ fetchStatus, failureReason }: Asking): boolean =>
  fetchStatus === 'paused' || (fetchStatus === 'fetching' && failureReason instanceof ServerAway);

/** Says that the server is away while a page still waits for it: it is asked again by itself. */
export function AwayNotice(asking: Asking) {
  const { say } = useWords();
  return isAway(asking) ? <Notice tone="warning">{say(AWAY)}</Notice> : null;
}
