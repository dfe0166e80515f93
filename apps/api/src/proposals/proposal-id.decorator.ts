import { Param } from '@nestjs/common';
import { IdPipe } from '../id.pipe.ts';

/** The proposal that an address names. */
export const ProposalId = (): ParameterDecorator => Param('proposalId', new IdPipe('proposal_not_found'));
