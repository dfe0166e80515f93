import { FIELD_WORDS, FREE_OF_CHARGE, type Language, type OpenBody, type Opening } from '#contracts';
import { type Actor, civilDate, gateAhead, RULE_SETS, type RuleSet, zoneOf } from '#domain';
import { Ledger } from '#ledger';
import { Inject, Injectable } from '@nestjs/common';
import { v5 as nameBasedUuid } from 'uuid';
import { misfit, Problem } from '../problem.ts';
import { Relay } from '../relay.ts';

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
    const { kind, region, channel } = body;
    const { phone, ...family } = body.family;
    const proposalId = nameBasedUuid(commandId, PROPOSALS);
    const rules = this.rulesFor(body, new Date());
    const answer = await this.ledger.apply(
      { id: commandId, proposalId, asks: 'opened', by, with: { kind, region, rules: rules.version, code: channel } },
      { family: { ...family, ...(phone !== undefined && { phone }) } },
    );
    if (!answer.ok) throw Problem.of(answer);
    this.relay.poke(answer.proposal.deliverableAt);
    const view = await this.ledger.view(proposalId, by);
    if (!view) throw new Problem('proposal_not_found');
    const openedOn = civilDate(new Date(answer.proposal.openedAt), zoneOf(region));
    return {
      receipt: answer.receipt,
      proposalId,
      ticket: view.ticket,
      promisedAt: view.promisedAt,
      gate: gateAhead(rules, openedOn),
      notice: FREE_OF_CHARGE[language],
    };
  }

  /** The rules in force: of those that have begun the newest, and of several of one day the one that is listed first. */
  private rulesFor({ rules: named, region }: OpenBody, now: Date): RuleSet {
    const begun = RULE_SETS.filter(({ from }) => from <= civilDate(now, zoneOf(region)));
    const inForce = begun.toSorted((a, b) => b.from.localeCompare(a.from))[0]!;
    if (named === undefined || named === inForce.version) return inForce;
    const found = this.mayNameRules ? begun.find(({ version }) => version === named) : undefined;
    if (!found) throw misfit('/rules', FIELD_WORDS['rules_in_force']!);
    return found;
  }
}
