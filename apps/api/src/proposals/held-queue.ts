import { type Officer, type QueueName, queuesOf } from '#domain';
import { Problem } from '../problem.ts';

/** The queue that was asked for, where the officer's desk has it. @throws {Problem} `queue_closed` */
export function heldQueue(officer: Officer, asked: QueueName | undefined): QueueName | undefined {
  const queues = queuesOf(officer);
  if (asked !== undefined && !queues.includes(asked)) throw new Problem('queue_closed', { queues });
  return asked;
}
