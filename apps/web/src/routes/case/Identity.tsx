import type { ProposalView } from '#contracts';
import { Table } from '@mantine/core';
import { Notice } from '../../layout/Notice.tsx';
import { showDay, showInstant } from '../../words/instants.ts';
import { useWords, useZone } from '../../words/language.ts';
import classes from './case.module.css';
import { codeWords } from './codes.ts';
import { type Compared, checkOf, comparedOf } from './compared.ts';
import { CASE, COMPARED_WORDS, ELEMENT_WORDS, SEX_WORDS } from './words.ts';
import { TableHead } from '../../page/TableHead.tsx';

/** Each member beside what the civil registry says: every element once, differing ones first. */
export function Identity({ proposal: { family, identity = [] } }: { proposal: ProposalView }) {
  const { say, language } = useWords();
  const zone = useZone();
  if (!family) return <Notice tone="info">{say(CASE.notSeen)}</Notice>;
  return (
    <div className={classes.section}>
      {family.members.map((member) => {
        const check = checkOf(identity, member.personId);
        return (
          <section key={member.personId} aria-labelledby={`id-${member.personId}`}>
            <h2 id={`id-${member.personId}`}>{member.name}</h2>
            <p>
              {check ? say(CASE.checkedAt, { at: showInstant(check.at, language, zone) }) : say(CASE.noCheck)}
              {check && check.codes.length > 0
                ? ` · ${check.codes.map((code) => say(codeWords(code))).join(', ')}`
                : null}
            </p>
            {check ? <Rows rows={comparedOf(family, member, check)} who={member.name} /> : null}
          </section>
        );
      })}
    </div>
  );
}

function Rows({ rows, who }: { rows: readonly Compared[]; who: string }) {
  const { say, language } = useWords();
  const zone = useZone();
  const shown = ({ element, ours = '–' }: Compared): string =>
    element === 'bornOn'
      ? showDay(ours, language, zone)
      : element === 'sex'
        ? say(SEX_WORDS[ours as keyof typeof SEX_WORDS])
        : ours;
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={who}>
      <Table verticalSpacing="xs">
        <TableHead of={[CASE.element, CASE.ours, CASE.answerOf]} />
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.element}>
              <Table.Th scope="row">{say(ELEMENT_WORDS[row.element])}</Table.Th>
              <Table.Td>{shown(row)}</Table.Td>
              <Table.Td className={row.mark === 'differs' ? classes.differs : undefined}>
                {say(COMPARED_WORDS[row.mark])}
                {row.score === undefined ? null : ` (${say(CASE.score, { n: row.score })})`}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
