import { STAGE_WORDS } from '#contracts';
import type { Stage } from '#domain';
import { VisuallyHidden } from '@mantine/core';
import { useWords } from '../../words/language.ts';
import classes from './case.module.css';
import { railOf } from './rail.ts';
import { CASE } from './words.ts';

/** The stages behind and ahead, the present one among them. */
export function StageRail({ stage }: { stage: Stage }) {
  const { say, language } = useWords();
  return (
    <nav aria-label={say(CASE.rail)}>
      <ol className={classes.rail}>
        {railOf(stage).map((stop) => (
          <li key={stop.stage} data-is={stop.is} aria-current={stop.is === 'here' ? 'step' : undefined}>
            {STAGE_WORDS[stop.stage][language]} <VisuallyHidden>{say(CASE[stop.is])}</VisuallyHidden>
          </li>
        ))}
      </ol>
    </nav>
  );
}
