import type { CommandBody } from '#contracts';
import type { Actor, Command } from '#domain';
import type { Attachments } from '#ledger';

/** What is asked, as the law reads it, and what comes with it, as the record keeps it. */
export type Asked = { command: Command; attachments: Attachments };

/** One body, one officer: the particulars go to the law, words and persons only to the record. */
export function toCommand(id: string, proposalId: string, by: Actor, body: CommandBody): Asked {
  const { asks, expectedVersion, note, survey, persons, documents, ...particulars } = body;
  return {
    command: { id, proposalId, asks, by, ...(expectedVersion !== undefined && { expectedVersion }), with: particulars },
    attachments: {
      ...(note !== undefined && { note }),
      ...(survey !== undefined && { survey }),
      ...(persons !== undefined && { persons }),
      ...(documents !== undefined && { documents }),
    },
  };
}
