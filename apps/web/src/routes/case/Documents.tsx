import { DOCUMENT_NAMES, DOCUMENT_WORDS, type DocumentName, documentWords, type ProposalView } from '#contracts';
import { Button, FileInput, NativeSelect, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, newCommandId } from '../../api/api.ts';
import { queries } from '../../api/queries.ts';
import { ErrorNotice, Notice } from '../../layout/Notice.tsx';
import { useWords } from '../../words/language.ts';
import classes from './case.module.css';
import { CASE } from './words.ts';

type Document = NonNullable<ProposalView['documents']>[number];

/** The documents and photos of a case. A picture is only fetched when somebody asks for it: each look is recorded. */
export function Documents({ proposal }: { proposal: ProposalView }) {
  const { say } = useWords();
  const { documents, allowed, id } = proposal;
  if (!documents) return <Notice tone="info">{say(CASE.notSeen)}</Notice>;
  const mayAdd = allowed.some(({ asks, may }) => asks === 'document_added' && may);
  return (
    <div className={classes.section}>
      {documents.length === 0 ? <Notice tone="info">{say(CASE.noDocuments)}</Notice> : null}
      <ul className={classes.documents}>
        {documents.map((document, index) => (
          <Picture key={document.id} proposalId={id} document={document} number={index + 1} />
        ))}
      </ul>
      {mayAdd ? <Upload proposalId={id} /> : null}
    </div>
  );
}

/** One document, and its picture for whoever asks to see it. */
export function Picture({ proposalId, document, number }: { proposalId: string; document: Document; number: number }) {
  const { say } = useWords();
  const [state, setState] = useState<'closed' | 'open' | 'absent'>('closed');
  const address = `/proposals/${proposalId}/files/${document.sha256}`;
  const what = say(documentWords(document.name));
  const label = say(CASE.pictureOf, { what, n: number });
  return (
    <li>
      <strong>{what}</strong> <span className={classes.small}>{document.sha256.slice(0, 12)}</span>
      <div>
        {state === 'closed' ? (
          <Button
            variant="default"
            size="md"
            aria-label={`${say(CASE.showPicture)}: ${label}`}
            onClick={() => setState('open')}
          >
            {say(CASE.showPicture)}
          </Button>
        ) : null}
        {state === 'open' ? <img src={address} alt={label} onError={() => setState('absent')} /> : null}
        {state === 'open' ? (
          <a href={address} target="_blank" rel="noreferrer">
            {say(CASE.openFile)}
          </a>
        ) : null}
        {state === 'absent' ? <span>{say(CASE.elsewhere)}</span> : null}
      </div>
    </li>
  );
}

function Upload({ proposalId }: { proposalId: string }) {
  const { say } = useWords();
  const [kind, setKind] = useState<DocumentName>('statement');
  const [file, setFile] = useState<File | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [ids, setIds] = useState(() => [newCommandId(), newCommandId()]);
  const upload = useMutation({
    mutationFn: (chosen: File) => send(proposalId, kind, chosen, ids as [string, string]),
    onSettled: () => setIds([newCommandId(), newCommandId()]),
    onSuccess: () => {
      setFile(null);
      return queries.invalidateQueries({ queryKey: ['proposal', proposalId] });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(!file);
        if (file) upload.mutate(file);
      }}
    >
      <Stack gap="sm" maw={480}>
        <h2>{say(CASE.addDocument)}</h2>
        <NativeSelect
          size="md"
          label={say(CASE.kind)}
          value={kind}
          onChange={({ currentTarget }) => setKind(currentTarget.value as DocumentName)}
          data={DOCUMENT_NAMES.map((name) => ({ value: name, label: say(DOCUMENT_WORDS[name]) }))}
        />
        <FileInput
          size="md"
          label={say(CASE.file)}
          description={say(CASE.fileHint)}
          accept="image/jpeg,image/png,image/webp"
          error={isMissing ? say(CASE.fileMissing) : undefined}
          value={file}
          onChange={setFile}
        />
        <Button type="submit" size="md" mih={44} loading={upload.isPending}>
          {say(CASE.upload)}
        </Button>
        {upload.isError ? <ErrorNotice error={upload.error} otherwise={CASE.uploadFailed} /> : null}
        {upload.isSuccess ? <Notice tone="good">{say(CASE.uploaded)}</Notice> : null}
      </Stack>
    </form>
  );
}

/** The content first, and then the command that names it: what is in no command is nobody's document. */
async function send(proposalId: string, kind: DocumentName, file: File, [fileId, commandId]: [string, string]) {
  const form = new FormData();
  form.append('kind', kind);
  form.append('file', file);
  const { sha256 } = await api<{ sha256: string }>(`/proposals/${proposalId}/files`, {
    method: 'POST',
    body: form,
    commandId: fileId,
  });
  return api(`/proposals/${proposalId}/commands`, {
    method: 'POST',
    body: { asks: 'document_added', documents: [{ name: kind, sha256 }] },
    commandId,
  });
}
