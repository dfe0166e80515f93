import type { QueueItemView } from '#contracts';
import { Button, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useNow } from '../../clock/now.ts';
import { showShortDay } from '../../clock/short-day.ts';
import { TimeLeft } from '../../clock/TimeLeft.tsx';
import { showDay } from '../../words/instants.ts';
import { useWords, useZone } from '../../words/language.ts';
import { Marks } from './Marks.tsx';
import classes from './queue.module.css';
import { verbOf } from './work.ts';
import { QUEUE } from './words.ts';
import { TableHead } from '../../page/TableHead.tsx';

/** From here on the list is a table. */
export const WIDE = '(min-width: 62em)';

type Props = {
  items: readonly QueueItemView[];
  me: string;
  /** The row on which the keys act. */
  chosen: number;
  onClaim: (item: QueueItemView) => void;
};

/** The list: a table on a desktop, a card each on a phone. */
export function Rows({ isWide, ...props }: Props & { isWide: boolean }) {
  return isWide ? <Wide {...props} /> : <Narrow {...props} />;
}

function Wide({ items, me, chosen, onClaim }: Props) {
  const { say } = useWords();
  const heads = [QUEUE.work, QUEUE.family, QUEUE.village, QUEUE.time, QUEUE.marks, QUEUE.take];
  return (
    <Table verticalSpacing="xs" className={classes.table}>
      <TableHead of={heads} />
      <Table.Tbody>
        {items.map((item, index) => (
          <Table.Tr key={item.id} data-row={index} data-chosen={index === chosen || undefined}>
            <Table.Td>{say(verbOf(item))}</Table.Td>
            <Table.Th scope="row">
              <CaseLink item={item} />
            </Table.Th>
            <Table.Td>{item.village.name}</Table.Td>
            <Table.Td>
              <Times item={item} />
            </Table.Td>
            <Table.Td>
              <Marks item={item} me={me} />
            </Table.Td>
            <Table.Td>
              <Claim item={item} onClaim={onClaim} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Narrow({ items, me, chosen, onClaim }: Props) {
  const { say } = useWords();
  return (
    <ul className={classes.cards}>
      {items.map((item, index) => (
        <li key={item.id} data-row={index} data-chosen={index === chosen || undefined}>
          <strong>{say(verbOf(item))}</strong>
          <CaseLink item={item} />
          <span>{item.village.name}</span>
          <Times item={item} />
          <span>
            <Marks item={item} me={me} />
          </span>
          <Claim item={item} onClaim={onClaim} />
        </li>
      ))}
    </ul>
  );
}

const useWho = () => {
  const { say } = useWords();
  return ({ head, ticket }: QueueItemView): string => head ?? say(QUEUE.noName, { ticket });
};

function CaseLink({ item }: { item: QueueItemView }) {
  const who = useWho();
  return (
    <Link to="/kasus/$id" params={{ id: item.id }} className={classes.case}>
      {who(item)}
    </Link>
  );
}

/** How long there is still time, and which gate may still be reached. */
function Times({ item: { dueAt, heldUntil, gate } }: { item: QueueItemView }) {
  const { say, language } = useWords();
  const zone = useZone();
  const now = useNow(30_000);
  return (
    <div>
      {heldUntil ? (
        say(QUEUE.heldUntil, { date: showDay(heldUntil, language, zone) })
      ) : dueAt ? (
        <TimeLeft due={dueAt} now={now} />
      ) : (
        say(QUEUE.noDue)
      )}
      {gate ? (
        <div className={classes.gate}>{say(QUEUE.gate, { date: showShortDay(gate.pullOn, language) })}</div>
      ) : null}
    </div>
  );
}

function Claim({ item, onClaim }: { item: QueueItemView; onClaim: Props['onClaim'] }) {
  const { say } = useWords();
  const who = useWho();
  return item.owner ? null : (
    <Button
      variant="default"
      size="sm"
      mih={44}
      aria-label={say(QUEUE.claimOf, { who: who(item) })}
      onClick={() => onClaim(item)}
    >
      {say(QUEUE.claim)}
    </Button>
  );
}
