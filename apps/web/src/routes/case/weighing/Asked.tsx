import type { ProposalView } from '#contracts';
import { isAboutIdentity } from '#domain';
import type { File } from '../../../proposals/queries.ts';
import { showInstant } from '../../../words/instants.ts';
import { useWords, useZone } from '../../../words/language.ts';
import classes from '../case.module.css';
import { checkOf, comparedOf } from '../compared.ts';
import { useWho } from '../Line.tsx';
import { COMPARED_WORDS } from '../words.ts';
import { aboutOf } from './about.ts';
import type { Weighed } from './weighed.ts';
import { SOURCE_WORDS, WEIGHING } from './words.ts';

type Props = { weighed: Weighed; proposal: ProposalView; file: File };

/** Who asks, since when, and what the civil registry answered where it is the one. */
export function Asked({ weighed: { ref, raised }, proposal, file: { names = {} } }: Props) {
  const { say, language } = useWords();
  const zone = useZone();
  const who = useWho();
  const source = raised && SOURCE_WORDS[raised.name];
  return (
    <div>
      <h4>{say(WEIGHING.says)}</h4>
      {raised ? (
        <p>
          {say(WEIGHING.source, { who: source ? say(source) : who(raised, names) })}
          <br />
          <span className={classes.small}>{showInstant(raised.at, language, zone)}</span>
        </p>
      ) : null}
      {isAboutIdentity(ref) ? <Registry code={ref.code} subject={ref.subject} proposal={proposal} /> : null}
    </div>
  );
}

/** Never what the registry holds, only whether it is the same. */
function Registry({ code, subject, proposal }: { code: string; subject: string | undefined; proposal: ProposalView }) {
  const { say, language } = useWords();
  const zone = useZone();
  const member = proposal.family?.members.find(({ personId }) => personId === subject);
  const check = member && checkOf(proposal.identity ?? [], member.personId);
  if (!proposal.family || !check) return null;
  const { element } = aboutOf(code);
  const row = comparedOf(proposal.family, member, check).find((one) => one.element === element);
  return (
    <>
      {row ? (
        <p className={row.mark === 'differs' ? classes.differs : undefined}>
          {say(WEIGHING.differs, { mark: say(COMPARED_WORDS[row.mark]) })}
          {row.score === undefined ? null : ` (${say(WEIGHING.likeness, { n: row.score })})`}
        </p>
      ) : null}
      <p className={classes.small}>{say(WEIGHING.checked, { at: showInstant(check.at, language, zone) })}</p>
      {check.superseded ? <p>{say(WEIGHING.superseded)}</p> : null}
    </>
  );
}
