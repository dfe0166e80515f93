import { DESK_WORDS, type ProposalView, THEN_WORDS, whoIn } from '#contracts';
import type { ThenCode, Why } from '#domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { meQuery } from '../../session/me.ts';
import { showInstant } from '../../words/instants.ts';
import { useWords, useZone } from '../../words/language.ts';
import classes from './case.module.css';
import { Fact, Facts } from './Fact.tsx';
import { CASE } from './words.ts';

/** *Kenapa berhenti?*: for whom or what, since when, until when, what then, and who can act. */
export function WhyPanel({ why, remindedAt }: Pick<ProposalView, 'why' | 'remindedAt'>) {
  const { say, language } = useWords();
  const zone = useZone();
  const { data: me } = useSuspenseQuery(meQuery);
  const show = (instant: string) => showInstant(instant, language, zone);
  const isMine = why.canAct.some(({ id }) => id === me.officer.id);
  const until = why.until && show(why.until);
  const then = THEN_WORDS[why.next as ThenCode]?.[language].replace('{until}', until ?? '…');
  const facts = (
    <Facts>
      <Fact what={say(CASE.waitsFor)}>{whoIn(why as unknown as Why, language)}</Fact>
      <Fact what={say(CASE.since)}>{show(why.since)}</Fact>
      {until ? <Fact what={say(CASE.until)}>{until}</Fact> : null}
      {then ? <Fact what={say(CASE.whyNext)}>{then}</Fact> : null}
      <Fact what={say(CASE.canAct)}>
        {why.canAct.length > 0
          ? why.canAct.map(({ name, role }) => `${name} (${DESK_WORDS[role][language]})`).join(', ')
          : say(why.cause === 'nobody_may_act' ? CASE.nobodyCan : CASE.byItself)}
      </Fact>
    </Facts>
  );
  return (
    <section className={classes.why} aria-labelledby="why">
      <h2 id="why">{say(isMine ? CASE.whyYou : CASE.whyTitle)}</h2>
      <p>{why.sentence}</p>
      {remindedAt ? (
        <p>
          <strong>{say(CASE.reminded, { instant: show(remindedAt) })}</strong>
        </p>
      ) : null}
      {isMine ? (
        <details>
          <summary>{say(CASE.details)}</summary>
          {facts}
        </details>
      ) : (
        facts
      )}
    </section>
  );
}
