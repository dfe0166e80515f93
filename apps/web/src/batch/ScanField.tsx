import { DOCUMENT_WORDS, type DocumentName } from '#contracts';
import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Notice } from '../layout/Notice.tsx';
import { useWords } from '../words/language.ts';
import { type Scan, toScan } from './scan.ts';
import { BATCH } from './words.ts';

type Props = { name: DocumentName; scan: Scan | undefined; onChange: (scan: Scan | undefined) => void };

/** A place for one paper. It is made small at once, so that it can be laid into many files over a thin line. */
export function ScanField({ name, scan, onChange }: Props) {
  const { say, language } = useWords();
  const [isBad, setBad] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const what = DOCUMENT_WORDS[name][language];
  const take = async (file: File | null) => {
    if (!file) return;
    setBad(false);
    setBusy(true);
    try {
      onChange(await toScan(name, file));
    } catch {
      setBad(true);
      onChange(undefined);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Stack gap={4}>
      <Group justify="space-between">
        <div>
          <Text fw={500}>{what}</Text>
          <Text size="sm" role="status">
            {scan ? say(BATCH.scanReady, { kb: Math.ceil(scan.picture.size / 1000) }) : say(BATCH.scan)}
          </Text>
        </div>
        <Group gap="xs">
          <FileButton
            accept="image/jpeg,image/png,image/webp"
            onChange={(file) => void take(file)}
            disabled={isBusy}
            inputProps={{ 'aria-label': what }}
          >
            {(props) => (
              <Button
                {...props}
                size="md"
                variant="default"
                loading={isBusy}
                aria-label={say(BATCH.chooseScan, { what })}
              >
                {say(scan ? BATCH.otherScan : BATCH.addScan)}
              </Button>
            )}
          </FileButton>
          {scan ? (
            <Button
              size="md"
              variant="default"
              aria-label={say(BATCH.removeScan, { what })}
              onClick={() => onChange(undefined)}
            >
              ✕
            </Button>
          ) : null}
        </Group>
      </Group>
      {isBad ? <Notice tone="bad">{say(BATCH.scanBad)}</Notice> : null}
    </Stack>
  );
}
