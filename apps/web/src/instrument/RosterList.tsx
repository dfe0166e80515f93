import { type Answers, type Roster, rowsOf } from '#domain';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useWords } from '../words/language.ts';
import { rowName } from './row-name.ts';
import { INSTRUMENT } from './words.ts';

type Props = { name: string; roster: Roster; answers: Answers; onRows: (rows: readonly Answers[]) => void };

/** Who is on a roster. Each of them has screens of their own after this one. */
export function RosterList({ name, roster, answers, onRows }: Props) {
  const { say } = useWords();
  const rows = rowsOf(answers, name);
  const numbered = (some: readonly Answers[]) =>
    onRows(some.map((row, at) => ({ ...row, [roster.numberedBy]: at + 1 })));
  return (
    <Stack>
      {rows.length === 0 ? <Text>{say(INSTRUMENT.noRows)}</Text> : null}
      {rows.map((row, at) => {
        const who = say(rowName(roster, row), { n: at + 1 });
        return (
          <Group key={at} justify="space-between">
            <Text size="lg">{who}</Text>
            <Button
              size="md"
              variant="default"
              aria-label={say(INSTRUMENT.removeRow, { name: who })}
              onClick={() => numbered(rows.filter((_, place) => place !== at))}
            >
              ✕
            </Button>
          </Group>
        );
      })}
      <Button size="lg" variant="default" disabled={rows.length >= roster.upTo} onClick={() => numbered([...rows, {}])}>
        {say(INSTRUMENT.addRow)}
      </Button>
    </Stack>
  );
}
