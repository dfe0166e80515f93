import type { BulkBody, BulkReceiptView, CommandAnswer, Language } from '#contracts';
import type { Actor } from '#domain';
import { Ledger } from '#ledger';
import { Injectable } from '@nestjs/common';
import { Problem, problemBody } from '../problem.ts';
import { Relay } from '../relay.ts';
import { type Asked, toCommand } from './command.ts';
import { toStanding } from './standing.presenter.ts';

/** Body to command, command to the record, its answer to a receipt. */
@Injectable()
export class CommandsService {
  constructor(
    private readonly ledger: Ledger,
    private readonly relay: Relay,
  ) {}

  /** @throws {Problem} the no of the law or of the record */
  async ask({ command, attachments }: Asked): Promise<CommandAnswer> {
    const answer = await this.ledger.apply(command, attachments);
    if (!answer.ok) throw Problem.of(answer);
    this.relay.poke(answer.proposal.deliverableAt); // not awaited: no answer waits for Temporal
    return { receipt: answer.receipt, proposal: toStanding(answer.proposal, new Date(answer.receipt.at), command.by) };
  }

  /** Every item gets its own answer; the whole batch may be sent again, and doubles nothing. @throws {Problem} `command_reused` */
  async askAll({ batchId, kind, items }: BulkBody, by: Actor, language: Language): Promise<BulkReceiptView> {
    const asked = items.map(({ commandId, proposalId, body }) => toCommand(commandId, proposalId, by, body));
    const receipt = await this.ledger.applyAll({ id: batchId, kind, by, items: asked });
    for (const at of new Set(
      receipt.items.flatMap(({ answer }) => (answer.ok ? [answer.proposal.deliverableAt] : [])),
    )) {
      this.relay.poke(at);
    }
    return {
      batchId: receipt.batchId,
      done: receipt.done,
      refused: receipt.refused,
      items: receipt.items.map(({ commandId, proposalId, answer }) =>
        answer.ok
          ? { commandId, proposalId, ok: true, receipt: answer.receipt }
          : { commandId, proposalId, ok: false, problem: problemBody(Problem.of(answer), language) },
      ),
    };
  }
}
