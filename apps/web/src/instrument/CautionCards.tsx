import { Button, Group, Text } from '@mantine/core';
import { Notice } from '../layout/Notice.tsx';
import { useWords } from '../words/language.ts';
import { cautionWords } from './wording.ts';
import { INSTRUMENT } from './words.ts';

/** Interrupts where answers look odd together. It is a question, and a yes goes on. */
export function CautionCards(props: { codes: readonly string[]; onRight: () => void; onChange: () => void }) {
  const { say } = useWords();
  return (
    <Notice tone="warning" title={say(INSTRUMENT.readAgain)}>
      {props.codes.map((code) => (
        <Text key={code} size="lg">
          {say(cautionWords(code))}
        </Text>
      ))}
      <Group mt="sm">
        <Button size="md" onClick={props.onRight}>
          {say(INSTRUMENT.right)}
        </Button>
        <Button size="md" variant="default" onClick={props.onChange}>
          {say(INSTRUMENT.change)}
        </Button>
      </Group>
    </Notice>
  );
}
