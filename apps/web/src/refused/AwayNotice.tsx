import { AWAY, ServerAway } from '../api/problem.ts';
import { Notice } from '../layout/Notice.tsx';
import { useWords } from '../words/language.ts';

type Asking = { fetchStatus: 'fetching' | 'paused' | 'idle'; failureReason: unknown };

/** Says that the server is away while a page still waits for it: it is asked again by itself. */
export function AwayNotice({ fetchStatus, failureReason }: Asking) {
  const { say } = useWords();
  const isAway = fetchStatus === 'paused' || (fetchStatus === 'fetching' && failureReason instanceof ServerAway);
  return isAway ? <Notice tone="warning">{say(AWAY)}</Notice> : null;
}
