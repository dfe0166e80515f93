import type { ProposalView, Words } from '#contracts';
import type { Stage } from '#domain';
import { Tabs as Panels } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../words/language.ts';
import { Appeal } from './appeal/Appeal.tsx';
import { Documents } from './Documents.tsx';
import { Findings, type OnAnswer } from './weighing/Findings.tsx';
import { History } from './History.tsx';
import { Identity } from './Identity.tsx';
import { Summary } from './Summary.tsx';
import { Surveys } from './Surveys.tsx';
import { CASE } from './words.ts';

/** What an officer needs first, where it is not the family itself. */
const FIRST: Partial<Record<Stage, string>> = { appeal: 'appeal', clarification: 'findings', review: 'findings' };

type Part = { key: string; words: Words; count?: number; content: ReactNode };

/** The parts of a case. Each is fetched when it is opened, because each look is recorded. */
export function Tabs({ proposal, onAnswer }: { proposal: ProposalView; onAnswer: OnAnswer }) {
  const { say } = useWords();
  const parts: Part[] = [
    ...(proposal.rejectedFrom && proposal.family
      ? [{ key: 'appeal', words: CASE.appeal, content: <Appeal proposal={proposal} /> }]
      : []),
    { key: 'summary', words: CASE.summary, content: <Summary proposal={proposal} /> },
    { key: 'survey', words: CASE.survey, content: <Surveys proposalId={proposal.id} /> },
    { key: 'identity', words: CASE.identity, content: <Identity proposal={proposal} /> },
    {
      key: 'findings',
      words: CASE.findings,
      count: proposal.openFindings?.length ?? 0,
      content: <Findings proposal={proposal} onAnswer={onAnswer} />,
    },
    {
      key: 'documents',
      words: CASE.documents,
      count: proposal.documents?.length ?? 0,
      content: <Documents proposal={proposal} />,
    },
    { key: 'history', words: CASE.history, content: <History proposalId={proposal.id} /> },
  ];
  return (
    <Panels defaultValue={FIRST[proposal.stage] ?? 'summary'} keepMounted={false}>
      <Panels.List aria-label={say(CASE.tabs)}>
        {parts.map(({ key, words, count = 0 }) => (
          <Panels.Tab key={key} value={key} mih={44}>
            {say(words)} {count > 0 ? `(${count})` : null}
          </Panels.Tab>
        ))}
      </Panels.List>
      {parts.map(({ key, content }) => (
        <Panels.Panel key={key} value={key}>
          {content}
        </Panels.Panel>
      ))}
    </Panels>
  );
}
