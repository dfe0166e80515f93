import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { dropPhoto, keepPhoto, type SurveyDraft } from '../../instrument/draft.ts';
import { PHOTO_SLOTS, type PhotoSlot } from '../../instrument/photo-slots.ts';
import { ErrorNotice, Notice } from '../../layout/Notice.tsx';
import { useWords } from '../../words/language.ts';
import { NoPicture, shrink } from './shrink.ts';
import { PHOTO_WORDS, SURVEY } from './words.ts';

/** Which picture is being made small. Nothing is sent meanwhile: it would be left behind. */
export type Taking = { slot: PhotoSlot | undefined; set: (slot: PhotoSlot | undefined) => void };
type Props = {
  proposalId: string;
  draft: SurveyDraft;
  taking: Taking;
  /** The pictures alone: an answer that was changed meanwhile stays as it is. */
  onPhotos: (photos: SurveyDraft['photos']) => void;
};

/** A place for each photograph. It is made small and kept on the device at once. */
export function Photos({ proposalId, draft, taking, onPhotos }: Props) {
  const { say } = useWords();
  const { slot: busy, set: setBusy } = taking;
  const [error, setError] = useState<unknown>();
  const during = async (slot: PhotoSlot, act: () => Promise<SurveyDraft>) => {
    setBusy(slot);
    setError(undefined);
    try {
      onPhotos((await act()).photos);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(undefined);
    }
  };
  const take = (slot: PhotoSlot, file: File | null) =>
    file && void during(slot, async () => keepPhoto(proposalId, draft, slot, await shrink(file)));
  return (
    <Stack gap="sm">
      {PHOTO_SLOTS.map((slot) => {
        const kept = draft.photos[slot];
        const what = say(PHOTO_WORDS[slot]);
        return (
          <Group key={slot} justify="space-between">
            <Text>
              {what}
              {kept ? (
                <Text span display="block" size="sm">
                  {say(SURVEY.photoKept, { kb: Math.ceil(kept.bytes / 1000) })}
                </Text>
              ) : null}
            </Text>
            <Group gap="xs">
              <FileButton
                accept="image/*"
                capture="environment"
                onChange={(file) => take(slot, file)}
                disabled={busy !== undefined}
                inputProps={{ 'aria-label': what }}
              >
                {(props) => (
                  <Button
                    {...props}
                    size="md"
                    variant="default"
                    loading={busy === slot}
                    aria-label={`${say(kept ? SURVEY.otherPhoto : SURVEY.addPhoto)}: ${what}`}
                  >
                    {say(kept ? SURVEY.otherPhoto : SURVEY.addPhoto)}
                  </Button>
                )}
              </FileButton>
              {kept ? (
                <Button
                  size="md"
                  variant="default"
                  aria-label={say(SURVEY.removePhoto, { what })}
                  disabled={busy !== undefined}
                  onClick={() => void during(slot, () => dropPhoto(proposalId, draft, slot))}
                >
                  ✕
                </Button>
              ) : null}
            </Group>
          </Group>
        );
      })}
      {error instanceof NoPicture ? <Notice tone="bad">{say(SURVEY.photoBad)}</Notice> : null}
      {error && !(error instanceof NoPicture) ? <ErrorNotice error={error} otherwise={SURVEY.notSaved} /> : null}
    </Stack>
  );
}
