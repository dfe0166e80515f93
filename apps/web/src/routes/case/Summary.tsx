import type { ProposalView } from '#contracts';
import { Table } from '@mantine/core';
import { Notice } from '../../layout/Notice.tsx';
import { showDay, showInstant } from '../../words/instants.ts';
import { useWords, useZone } from '../../words/language.ts';
import classes from './case.module.css';
import { codeWords } from './codes.ts';
import { Fact, Facts } from './Fact.tsx';
import { Masked } from './Masked.tsx';
import { CASE, OUTCOME_WORDS, RELATION_WORDS, REPAIR_WORDS, SEX_WORDS } from './words.ts';
import { TableHead } from '../../page/TableHead.tsx';
import type { Repair } from '#domain';

/** Who the family is, and how the clock of its case runs. */
export function Summary({ proposal }: { proposal: ProposalView }) {
  const { say } = useWords();
  return (
    <div className={classes.section}>
      {proposal.family ? (
        <Family proposalId={proposal.id} family={proposal.family} />
      ) : (
        <Notice tone="info">{say(CASE.closedEyes)}</Notice>
      )}
      <Deadline proposal={proposal} />
    </div>
  );
}

function Family({ proposalId, family }: { proposalId: string; family: NonNullable<ProposalView['family']> }) {
  const { say, language } = useWords();
  const zone = useZone();
  const head = family.members.find(({ relation }) => relation === 'head');
  const who = head?.name ?? say(CASE.family);
  return (
    <section aria-labelledby="family">
      <h2 id="family">{say(CASE.family)}</h2>
      <Facts>
        <Fact what={say(CASE.kk)}>
          <Masked proposalId={proposalId} field="kk" who={who} masked={family.kk} />
        </Fact>
        <Fact what={say(CASE.address)}>{family.address}</Fact>
        {family.phone ? (
          <Fact what={say(CASE.phone)}>
            <Masked proposalId={proposalId} field="phone" who={who} masked={family.phone} />
          </Fact>
        ) : null}
      </Facts>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={say(CASE.members)}>
        <Table verticalSpacing="xs">
          <TableHead of={[CASE.name, CASE.relation, CASE.born, CASE.sex, CASE.nik]} />
          <Table.Tbody>
            {family.members.map(({ personId, name, relation, birthPlace, bornOn, sex, nik }) => (
              <Table.Tr key={personId}>
                <Table.Th scope="row">{name}</Table.Th>
                <Table.Td>{say(RELATION_WORDS[relation] ?? RELATION_WORDS['other']!)}</Table.Td>
                <Table.Td>
                  {birthPlace}, {showDay(bornOn, language, zone)}
                </Table.Td>
                <Table.Td>{say(SEX_WORDS[sex])}</Table.Td>
                <Table.Td>
                  <Masked proposalId={proposalId} field="nik" personId={personId} who={name} masked={nik} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}

function Deadline({ proposal }: { proposal: ProposalView }) {
  const { say, language } = useWords();
  const zone = useZone();
  const day = (date: string) => showDay(date, language, zone);
  const { openedAt, promisedAt, dueAt, hold, gate, rules, round, returns, level, repair, withdrawal, outcome, office } =
    proposal;
  const rows: [string, string | undefined | false][] = [
    [say(CASE.due), dueAt ? showInstant(dueAt, language, zone) : say(CASE.noDue)],
    [
      say(CASE.hold),
      hold && say(CASE.held, { since: day(hold.since), until: day(hold.until), reason: say(codeWords(hold.reason)) }),
    ],
    [
      say(CASE.gate),
      gate && say(CASE.gateLine, { cut: day(gate.cutOn), pull: day(gate.pullOn), missed: day(gate.missedPullOn) }),
    ],
    [say(CASE.promised), day(promisedAt)],
    [say(CASE.opened), `${day(openedAt)}${office ? `, ${office.name}` : ''}`],
    [say(CASE.returns), returns > 0 && say(CASE.times, { n: returns })],
    [say(CASE.level), level > 0 && String(level)],
    [say(CASE.round), round > 1 && String(round)],
    [say(CASE.repair), repair && repair.map((what) => say(REPAIR_WORDS[what as Repair])).join(', ')],
    [
      say(CASE.withdrawal),
      withdrawal && say(CASE.withdrawalLine, { asked: day(withdrawal.askedAt), from: day(withdrawal.confirmableAt) }),
    ],
    [say(CASE.outcome), outcome && say(OUTCOME_WORDS[outcome])],
    [say(CASE.rules), rules],
  ];
  return (
    <section aria-labelledby="deadline">
      <h2 id="deadline">{say(CASE.deadline)}</h2>
      <Facts>
        {rows.map(([what, value]) =>
          value ? (
            <Fact key={what} what={what}>
              {value}
            </Fact>
          ) : null,
        )}
      </Facts>
    </section>
  );
}
