import { useRef, useState } from 'react';
import { keepDraft, type SurveyDraft } from '../../instrument/draft.ts';

export type Saving = 'saved' | 'saving' | 'failed';

/** The draft on the screen, and whether the device has it. Written after each answer, one write at a time, the last one always. */
export function useDraft(proposalId: string, start: SurveyDraft) {
  const [draft, setDraft] = useState(start);
  const [saving, setSaving] = useState<Saving>('saved');
  const latest = useRef(start);
  const writing = useRef<Promise<void>>(undefined);

  const write = async (): Promise<void> => {
    setSaving('saving');
    try {
      for (let written: SurveyDraft | undefined; written !== latest.current;) {
        written = latest.current;
        await keepDraft(proposalId, written);
      }
      setSaving('saved');
    } catch {
      setSaving('failed');
    } finally {
      writing.current = undefined;
    }
  };
  const change = (part: Partial<SurveyDraft>): void => {
    latest.current = { ...latest.current, ...part };
    setDraft(latest.current);
    writing.current ??= write();
  };
  /** Settles when nothing is being written any more: a draft that is handed over after it does not come back. */
  const written = async (): Promise<void> => writing.current;
  return { draft, saving, change, written };
}
