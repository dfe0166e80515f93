import { Stack, Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { whoOf } from '../../batch/who-of.ts';
import { PageTitle } from '../../page/PageTitle.tsx';
import { useWords } from '../../words/language.ts';
import { CaseList } from './CaseList.tsx';
import { Escalations } from './Escalations.tsx';
import { Handover } from './Handover.tsx';
import { Load } from './Load.tsx';
import { OFFICE } from './words.ts';
import { CaseLink } from '../../batch/CaseLink.tsx';

const PARTS = {
  eskalasi: OFFICE.escalations,
  beban: OFFICE.load,
  serah: OFFICE.handover,
  banding: OFFICE.appeals,
} as const;
type Part = keyof typeof PARTS;
type Address = { bagian?: string; petugas?: string };

/** The desk of a supervisor. The part that is open stands in the address, so that it can be gone back to. */
export function Page() {
  const { say } = useWords();
  const { bagian = '', petugas } = useSearch({ strict: false }) as Address;
  const navigate = useNavigate();
  const part: Part = bagian in PARTS ? (bagian as Part) : 'eskalasi';
  const open = (address: Address) => void navigate({ to: '/kantor', search: address as never });
  return (
    <Stack maw={1100} mx="auto">
      <PageTitle title={say(OFFICE.title)} />
      <Tabs value={part} onChange={(next) => next && open({ bagian: next })} keepMounted={false}>
        <Tabs.List aria-label={say(OFFICE.tabs)}>
          {(Object.keys(PARTS) as Part[]).map((key) => (
            <Tabs.Tab key={key} value={key} mih={44}>
              {say(PARTS[key])}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="eskalasi">
          <Escalations />
        </Tabs.Panel>
        <Tabs.Panel value="beban">
          <Load onHandOver={(officerId) => open({ bagian: 'serah', petugas: officerId })} />
        </Tabs.Panel>
        <Tabs.Panel value="serah">
          <Handover start={petugas} />
        </Tabs.Panel>
        <Tabs.Panel value="banding">
          <Appeals />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

function Appeals() {
  const { say } = useWords();
  return (
    <Stack mt="md">
      <p>{say(OFFICE.appealIntro)}</p>
      <CaseList
        queue="appeal"
        act={(item) => (
          <CaseLink id={item.id} label={say(OFFICE.openOf, { who: whoOf(item) })}>
            {say(OFFICE.open)}
          </CaseLink>
        )}
      />
    </Stack>
  );
}
