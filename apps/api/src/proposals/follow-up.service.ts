import type { FollowUpBody, Language, OpenBody, Opening } from '#contracts';
import type { Actor } from '#domain';
import { Ledger } from '#ledger';
import { Injectable } from '@nestjs/common';
import { Problem } from '../problem.ts';
import { OpeningService } from './opening.service.ts';

/** Opens another proposal about a family that one is there for: what is known goes from the record to the record. */
@Injectable()
export class FollowUpService {
  constructor(
    private readonly ledger: Ledger,
    private readonly openings: OpeningService,
  ) {}

  /** @throws {Problem} the no of the law or of the record */
  async open(
    commandId: string,
    about: string,
    { leave = [], join = [], region, ...asked }: FollowUpBody,
    by: Actor,
    language: Language,
  ): Promise<Opening> {
    const known = await this.ledger.knownFamily(about, by);
    if (!known) throw new Problem('proposal_not_found');
    const staying = known.members.filter(({ personId }) => !leave.includes(personId));
    const members = [...staying.map(({ personId: _personId, ...member }) => member), ...join];
    if (members.length === 0) throw new Problem('family_empty');
    const body = { ...asked, region: region ?? known.region, family: { ...known.family, members } } as OpenBody;
    return this.openings.open(commandId, body, by, language);
  }
}
