import { citizenText, EVENT_WORDS, type ProposalView } from '#contracts';
import type { Finding } from '#domain';
import { Link } from '@tanstack/react-router';
import type { File } from '../../../proposals/queries.ts';
import { showInstant } from '../../../words/instants.ts';
import { useWords, useZone } from '../../../words/language.ts';
import classes from '../case.module.css';
import { codeWords } from '../codes.ts';
import { Fact, Facts } from '../Fact.tsx';
import { factsTold } from '../facts-told.ts';
import { useWho } from '../Line.tsx';
import { restsTold } from '../rests-told.ts';
import { TextList } from '../TextList.tsx';
import { useTelling } from '../use-telling.ts';
import { type Appeal, documentsAround } from './appeal.ts';
import { DocumentList } from './DocumentList.tsx';
import { APPEAL } from './words.ts';

type Props = { proposal: ProposalView; file: File; appeal: Appeal };

/** The decision as its decider saw it, and as the family was told. */
export function Rejection({ proposal, file: { names = {} }, appeal: { first, sealed } }: Props) {
  const { say, language } = useWords();
  const zone = useZone();
  const who = useWho();
  const telling = useTelling(names);
  const why = factsTold(first.facts, telling);
  const rests = restsTold(first.facts.rests, proposal.surveys, say);
  const findings = sealed.findings.map(({ code, state, by = '' }: Finding) =>
    say(APPEAL[state], { what: say(codeWords(code)), ...(state === 'dismissed' && { who: telling.nameOf(by) }) }),
  );
  return (
    <>
      <Facts>
        <Fact what={say(APPEAL.what)}>
          <strong>{EVENT_WORDS[first.name][language]}</strong>
        </Fact>
        <Fact what={say(APPEAL.by)}>{who(first, names)}</Fact>
        <Fact what={say(APPEAL.at)}>{showInstant(first.at, language, zone)}</Fact>
        <Fact what={say(APPEAL.why)}>{why.length > 0 ? <TextList lines={why} /> : say(APPEAL.noWhy)}</Fact>
        <Fact what={say(APPEAL.rests)}>{rests.length > 0 ? <TextList lines={rests} /> : say(APPEAL.noRests)}</Fact>
        <Fact what={say(APPEAL.findings)}>
          {findings.length > 0 ? <TextList lines={findings} /> : say(APPEAL.noDocuments)}
        </Fact>
        <Fact what={say(APPEAL.documents)}>
          <DocumentList proposalId={proposal.id} documents={documentsAround(proposal.documents ?? [], first).before} />
        </Fact>
        <Fact what={say(APPEAL.rules)}>{first.rulesVersion}</Fact>
        <Fact what={say(APPEAL.citizen)}>
          <q>{citizenText(sealed, { asks: first.name, with: first.facts })[language]}</q>
        </Fact>
      </Facts>
      <Link className={classes.back} to="/kasus/$id/berkas/$seq" params={{ id: proposal.id, seq: String(first.seq) }}>
        {say(APPEAL.file)}
      </Link>
    </>
  );
}
