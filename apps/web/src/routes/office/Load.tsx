import type { ColleagueView } from '#contracts';
import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '../../dialog/Dialog.tsx';
import { Notice } from '../../layout/Notice.tsx';
import { Reading } from '../../refused/Reading.tsx';
import { showDay } from '../../words/instants.ts';
import { useWords, useZone } from '../../words/language.ts';
import { AbsenceForm } from './AbsenceForm.tsx';
import { allColleaguesQuery } from './colleagues.ts';
import { OFFICE, ROLE_WORDS } from './words.ts';
import { TableHead } from '../../page/TableHead.tsx';

/** What lies on each desk, who is away, and who stands in. */
export function Load({ onHandOver }: { onHandOver: (officerId: string) => void }) {
  const { say } = useWords();
  const list = useQuery(allColleaguesQuery);
  const [chosen, choose] = useState<string>();
  const officers = list.data?.officers ?? [];
  const colleague = officers.find(({ id }) => id === chosen);
  return (
    <Stack mt="md">
      <Text>{say(OFFICE.loadIntro)}</Text>
      <Reading of={list} loading={OFFICE.loading} cannot={OFFICE.cannot} height={280} />
      {list.data && officers.length === 0 ? <Notice tone="info">{say(OFFICE.noColleague)}</Notice> : null}
      {officers.length > 0 ? (
        <Table.ScrollContainer minWidth={760}>
          <Table verticalSpacing="xs">
            <TableHead
              of={[
                OFFICE.officer,
                OFFICE.region,
                OFFICE.openCount,
                OFFICE.overdue,
                OFFICE.missesGate,
                OFFICE.absence,
                OFFICE.act,
              ]}
            />
            <Table.Tbody>
              {officers.map((one) => (
                <ColleagueRow
                  key={one.id}
                  officer={one}
                  deputy={officers.find(({ id }) => id === one.deputyId)?.name}
                  onLeave={() => choose(one.id)}
                  onHandOver={() => onHandOver(one.id)}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ) : null}
      <Text size="sm">{say(OFFICE.gateHint)}</Text>
      <Dialog
        title={colleague ? say(OFFICE.leaveOf, { name: colleague.name }) : ''}
        isOpen={colleague !== undefined}
        onClose={() => choose(undefined)}
      >
        {colleague ? <AbsenceForm officer={colleague} officers={officers} /> : null}
      </Dialog>
    </Stack>
  );
}

type RowProps = { officer: ColleagueView; deputy: string | undefined; onLeave: () => void; onHandOver: () => void };

function ColleagueRow({ officer, deputy, onLeave, onHandOver }: RowProps) {
  const { say, language } = useWords();
  const zone = useZone();
  const { name, role, region, regionName, load, active, absentUntil, managed } = officer;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {name}
        <Text size="sm">{ROLE_WORDS[role][language]}</Text>
      </Table.Th>
      <Table.Td>{region === '' ? say(OFFICE.national) : (regionName ?? region)}</Table.Td>
      <Table.Td>{load?.open ?? 0}</Table.Td>
      <Table.Td>{load?.overdue ?? 0}</Table.Td>
      <Table.Td>{load?.missesGate ?? 0}</Table.Td>
      <Table.Td>
        {active ? null : say(OFFICE.left)}
        {active && absentUntil ? say(OFFICE.away, { date: showDay(absentUntil, language, zone) }) : null}
        {active && !absentUntil ? say(OFFICE.here) : null}
        {deputy ? <Text size="sm">{say(OFFICE.deputyIs, { name: deputy })}</Text> : null}
      </Table.Td>
      <Table.Td>
        <Group gap="xs">
          {managed ? (
            <Button size="sm" mih={44} variant="default" aria-label={say(OFFICE.leaveOf, { name })} onClick={onLeave}>
              {say(OFFICE.writeLeave)}
            </Button>
          ) : null}
          {(load?.open ?? 0) > 0 ? (
            <Button
              size="sm"
              mih={44}
              variant="default"
              aria-label={say(OFFICE.handOverOf, { name })}
              onClick={onHandOver}
            >
              {say(OFFICE.handOver)}
            </Button>
          ) : null}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
