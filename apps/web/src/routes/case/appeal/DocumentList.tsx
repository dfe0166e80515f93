import type { ProposalView } from '#contracts';
import { useWords } from '../../../words/language.ts';
import classes from '../case.module.css';
import { Picture } from '../Documents.tsx';
import { APPEAL } from './words.ts';

type Numbered = { document: NonNullable<ProposalView['documents']>[number]; number: number };

/** Documents of one side of an appeal. */
export function DocumentList({ proposalId, documents }: { proposalId: string; documents: readonly Numbered[] }) {
  const { say } = useWords();
  if (documents.length === 0) return say(APPEAL.noDocuments);
  return (
    <ul className={classes.documents}>
      {documents.map(({ document, number }) => (
        <Picture key={document.id} proposalId={proposalId} document={document} number={number} />
      ))}
    </ul>
  );
}
