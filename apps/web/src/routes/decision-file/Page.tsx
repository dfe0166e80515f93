import { documentWords, EVENT_WORDS, type ProposalView, STAGE_WORDS } from '#contracts';
import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Notice } from '../../layout/Notice.tsx';
import { PageTitle } from '../../page/PageTitle.tsx';
import { type File, type FileLine, fileQuery, proposalQuery } from '../../proposals/queries.ts';
import { Reading } from '../../refused/Reading.tsx';
import { showInstant } from '../../words/instants.ts';
import { useWords, useZone } from '../../words/language.ts';
import { codeWords } from '../case/codes.ts';
import { Fact, Facts } from '../case/Fact.tsx';
import { factsTold } from '../case/facts-told.ts';
import { useWho } from '../case/Line.tsx';
import { restsTold } from '../case/rests-told.ts';
import { TextList } from '../case/TextList.tsx';
import { toldLines } from '../case/told.ts';
import { useTelling } from '../case/use-telling.ts';
import { CASE } from '../case/words.ts';
import classes from './decision-file.module.css';
import { DECISION_FILE } from './words.ts';

/** One decision on one page: who, when, what and why, on which facts and rules, and its link of the chain. */
export function Page() {
  const { say, language } = useWords();
  const { id, seq } = useParams({ from: '/kasus/$id/berkas/$seq' });
  const file = useQuery(fileQuery(id));
  const proposal = useQuery(proposalQuery(id, language));
  const unread = file.data ? proposal : file;
  const line = file.data?.events.find((one) => one.seq === Number(seq));
  return (
    <Stack className={classes.page}>
      <PageTitle title={say(DECISION_FILE.title)} />
      <Group className={classes.noPrint}>
        <Button size="md" mih={44} onClick={() => print()}>
          {say(DECISION_FILE.print)}
        </Button>
        <Link to="/kasus/$id" params={{ id }}>
          {say(DECISION_FILE.back)}
        </Link>
      </Group>
      <Reading of={unread} loading={DECISION_FILE.loading} cannot={CASE.cannotRead} height={400} />
      {file.data && !line ? <Notice tone="warning">{say(DECISION_FILE.none)}</Notice> : null}
      {file.data && proposal.data && line ? <Sheet file={file.data} proposal={proposal.data} line={line} /> : null}
    </Stack>
  );
}

type SheetProps = { file: File; proposal: ProposalView; line: FileLine };

/** Drawn from the events up to the decision, so that it reads the same in ten years. */
function Sheet({ file, proposal, line }: SheetProps) {
  const { say, language } = useWords();
  const zone = useZone();
  const who = useWho();
  const names = file.names ?? {};
  const told = factsTold(line.facts, useTelling(names));
  const isUndone = !toldLines(file.events).some(({ seq }) => seq === line.seq);
  const head = proposal.family?.members.find(({ relation }) => relation === 'head');
  return (
    <article className={classes.sheet}>
      <p>
        {head ? `${head.name} · ` : null}
        {say(DECISION_FILE.ticket)} {proposal.ticket} · {proposal.regionName}
      </p>
      {isUndone ? <Notice tone="warning">{say(DECISION_FILE.undone)}</Notice> : null}
      <Facts>
        <Fact what={say(DECISION_FILE.what)}>
          <strong>{EVENT_WORDS[line.name][language]}</strong>
        </Fact>
        <Fact what={say(DECISION_FILE.who)}>{who(line, names)}</Fact>
        <Fact what={say(DECISION_FILE.when)}>{showInstant(line.at, language, zone)}</Fact>
        <Fact what={say(DECISION_FILE.to)}>{STAGE_WORDS[line.stage][language]}</Fact>
        <Fact what={say(DECISION_FILE.why)}>
          {told.length > 0 ? <TextList lines={told} /> : say(DECISION_FILE.noWhy)}
        </Fact>
        <Fact what={say(DECISION_FILE.rests)}>
          <Rests proposal={proposal} line={line} />
        </Fact>
        <Fact what={say(DECISION_FILE.documents)}>
          <Documents proposal={proposal} line={line} />
        </Fact>
        <Fact what={say(DECISION_FILE.findings)}>
          <Answered file={file} line={line} />
        </Fact>
        <Fact what={say(DECISION_FILE.rules)}>{line.rulesVersion}</Fact>
        <Fact what={say(DECISION_FILE.version)}>{line.version}</Fact>
        <Fact what={say(DECISION_FILE.round)}>{line.round}</Fact>
      </Facts>
      <footer>
        <h2>{say(DECISION_FILE.chain)}</h2>
        <p>{say(DECISION_FILE.chainHint)}</p>
        <Facts>
          <Fact what={say(DECISION_FILE.line, { seq: line.seq })}>
            <code>{line.hash}</code>
          </Fact>
          <Fact what={say(DECISION_FILE.before)}>
            <code>{line.prevHash}</code>
          </Fact>
        </Facts>
      </footer>
    </article>
  );
}

/** What the event itself says that it rested on. */
function Rests({ proposal, line: { facts } }: Omit<SheetProps, 'file'>) {
  const { say } = useWords();
  const told = restsTold(facts.rests, proposal.surveys, say);
  return told.length > 0 ? <TextList lines={told} /> : say(DECISION_FILE.noRests);
}

function Documents({ proposal: { documents = [] }, line }: Omit<SheetProps, 'file'>) {
  const { say } = useWords();
  const upToThen = documents.filter(({ seq }) => seq <= line.seq);
  return upToThen.length > 0 ? (
    <TextList lines={upToThen.map(({ name, sha256 }) => `${say(documentWords(name))}: ${sha256}`)} />
  ) : (
    say(DECISION_FILE.empty)
  );
}

/** Findings that somebody answered before the decision, and who. */
function Answered({ file: { events, names = {} }, line }: Omit<SheetProps, 'proposal'>) {
  const { say } = useWords();
  const who = useWho();
  const told = toldLines(events)
    .filter(({ name, seq }) => name === 'finding_dismissed' && seq < line.seq)
    .map((one) => `${say(codeWords(one.facts.finding?.code ?? ''))}, ${say(CASE.by, { who: who(one, names) })}`);
  return told.length > 0 ? <TextList lines={told} /> : say(DECISION_FILE.empty);
}
