import type { Words } from '#contracts';
import { Table } from '@mantine/core';
import { useWords } from '../words/language.ts';

/** The row of a table that says what its columns are. */
export function TableHead({ of }: { of: readonly Words[] }) {
  const { say } = useWords();
  return (
    <Table.Thead>
      <Table.Tr>
        {of.map((head) => (
          <Table.Th key={head.en} scope="col">
            {say(head)}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  );
}
