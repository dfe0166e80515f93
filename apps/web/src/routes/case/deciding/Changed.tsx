import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../layout/Notice.tsx';
import { fileQuery } from '../../../proposals/queries.ts';
import { useWords } from '../../../words/language.ts';
import { Line } from '../Line.tsx';
import { since } from '../told.ts';
import { DECIDING } from './words.ts';

type Props = { proposalId: string; from: number; onRead: () => void };

/** What others have written since the screen was drawn. What was typed stays, and goes on from there. */
export function Changed({ proposalId, from, onRead }: Props) {
  const { say } = useWords();
  const { data: file } = useQuery(fileQuery(proposalId));
  return (
    <Notice tone="warning" title={say(DECIDING.changed)}>
      <p>{say(DECIDING.changedHint)}</p>
      <ul>
        {since(file?.events ?? [], from).map((line) => (
          <li key={line.seq}>
            <Line line={line} names={file?.names ?? {}} />
          </li>
        ))}
      </ul>
      <Button size="md" onClick={onRead}>
        {say(DECIDING.goOn)}
      </Button>
    </Notice>
  );
}
