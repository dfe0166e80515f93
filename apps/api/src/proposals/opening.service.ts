import { FIELD_WORDS, FREE_OF_CHARGE, type Language, type OpenBody, type Opening } from '#contracts';
import type { Actor } from '#domain';
import { type Answer, Ledger } from '#ledger';
import { Inject, Injectable } from '@nestjs/common';
import { v5 as nameBasedUuid } from 'uuid';
import { misfit, Problem } from '../problem.ts';
import { Relay } from '../relay.ts';
import { odditiesIn } from './oddities.ts';

/** Whether a request may name the rules that it opens under. */
export const NAMED_RULES = Symbol('NAMED_RULES');

/** A command id opens the same proposal each time it is sent. */
const PROPOSALS = '6f1d5f0e-6a0b-4f0a-9a55-0d6a3c1c7d52';

@Injectable()
export class OpeningService {
  constructor(
    private readonly ledger: Ledger,
    private readonly relay: Relay,
    @Inject(NAMED_RULES) private readonly mayNameRules: boolean,
  ) {}

  /** @throws {Problem} the no of the law or of the record */
  async open(commandId: string, body: OpenBody, by: Actor, language: Language): Promise<Opening> {
    const { kind, region, channel, rules, asked, reporter } = body;
    const { phone, ...family } = body.family;
    const proposalId = nameBasedUuid(commandId, PROPOSALS);
    if (await this.namesOtherRules(body, proposalId, by)) throw notInForce();
    // Where none are named the record chooses, once: the command says what the request said, whenever it is sent again
    const answer = await this.ledger.apply(
      {
        id: commandId,
        proposalId,
        asks: 'opened',
        by,
        with: { kind, region, code: channel, ...(rules && { rules }), ...(asked !== undefined && { asked }) },
      },
      {
        family: { ...family, ...(phone !== undefined && { phone }) },
        ...(reporter && { reporter }),
      },
    );
    if (!answer.ok) throw lacksRules(answer) ? notInForce() : Problem.of(answer);
    this.relay.poke(answer.proposal.deliverableAt);
    const promised = await this.ledger.promised(proposalId, by);
    if (!promised) throw new Problem('proposal_not_found');
    const warnings = await odditiesIn(body, this.ledger);
    return { receipt: answer.receipt, proposalId, ...promised, notice: FREE_OF_CHARGE[language], warnings };
  }

  /** Where rules may not be chosen only those in force may be named. A proposal that is there was opened under what was in force then. */
  private async namesOtherRules({ rules, region }: OpenBody, proposalId: string, by: Actor): Promise<boolean> {
    if (rules === undefined || this.mayNameRules) return false;
    return rules !== (await this.ledger.rulesInForce(region))?.version && !(await this.ledger.find(proposalId, by));
  }
}

const notInForce = (): Problem => misfit('/rules', FIELD_WORDS['rules_in_force']!);
/** Rules that the record does not have, or that have not begun. */
const lacksRules = ({ code, facts }: Extract<Answer, { ok: false }>): boolean =>
  code === 'particulars_missing' && Array.isArray(facts['missing']) && facts['missing'].includes('rules');
