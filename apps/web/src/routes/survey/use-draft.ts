import { useRef, useState } from 'react';
import { keepDraft, type SurveyDraft } from '../../instrument/draft.ts';

export type Saving = 'saved' | 'saving' | 'failed';

/** The draft on the screen, and whether the device has it. Written after each answer, one write at a time, the last one always. */
export function useDraft(proposalId: string, start: SurveyDraft) {
  const [draft, setDraft] = useState(start);
  const [saving, setSaving] = useState<Saving>('saved');
  const latest = useRef(start);
  const isWriting = useRef(false);

  const write = async (): Promise<void> => {
    if (isWriting.current) return;
    isWriting.current = true;
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
      isWriting.current = false;
    }
  };
  /** Puts what was already written elsewhere on the screen. */
  const show = (next: SurveyDraft): void => {
    latest.current = next;
    setDraft(next);
  };
  const change = (part: Partial<SurveyDraft>): void => {
    show({ ...latest.current, ...part });
    void write();
  };
  return { draft, saving, change, show };
}
