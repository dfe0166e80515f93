import {
  eventList,
  type FollowUpBody,
  followUpBody,
  type Language,
  type OpenBody,
  openBody,
  type Opening,
  opening,
  type ProposalView,
  proposalView,
  queuePage,
  type QueueQuery,
  queueQuery,
} from '#contracts';
import { type Officer } from '#domain';
import { Ledger } from '#ledger';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CurrentOfficer } from '../auth/officer.decorator.ts';
import { ReaderLanguage } from '../language.ts';
import { Problem } from '../problem.ts';
import { Answers } from '../reading/answers.decorator.ts';
import { ProposalId } from './proposal-id.decorator.ts';
import { CommandId } from './command-id.decorator.ts';
import { FollowUpService } from './follow-up.service.ts';
import { heldQueue } from './held-queue.ts';
import { OpeningService } from './opening.service.ts';
import { ReadingService } from './reading.service.ts';

/** Proposals (usulan): put forward, listed and read. */
@Controller('proposals')
export class ProposalsController {
  constructor(
    private readonly ledger: Ledger,
    private readonly openings: OpeningService,
    private readonly followUps: FollowUpService,
    private readonly reading: ReadingService,
  ) {}

  /** What the family takes home: ticket, promised date, gate, and that it costs nothing. */
  @Post()
  @Answers({
    summary: 'Put a family forward',
    answer: opening,
    status: 201,
    idempotent: true,
    problems: [
      'body_invalid',
      'kind_unknown',
      'desk_closed',
      'right_missing',
      'claimed_elsewhere',
      'opening_ceiling_reached',
    ],
  })
  open(
    @CommandId() commandId: string,
    @Body({ schema: openBody }) body: OpenBody,
    @CurrentOfficer() by: Officer,
    @ReaderLanguage() language: Language,
  ): Promise<Opening> {
    return this.openings.open(commandId, body, by, language);
  }

  /** What is known of the family goes from the record to the record; only what is different is said. */
  @Post(':proposalId/follow-ups')
  @Answers({
    summary: 'Put forward something else about the family of a proposal',
    answer: opening,
    status: 201,
    idempotent: true,
    problems: [
      'body_invalid',
      'proposal_not_found',
      'kind_unknown',
      'desk_closed',
      'right_missing',
      'claimed_elsewhere',
    ],
  })
  followUp(
    @ProposalId() proposalId: string,
    @CommandId() commandId: string,
    @Body({ schema: followUpBody }) body: FollowUpBody,
    @CurrentOfficer() by: Officer,
    @ReaderLanguage() language: Language,
  ): Promise<Opening> {
    return this.followUps.open(commandId, proposalId, body, by, language);
  }

  @Get()
  @Answers({
    summary: 'The queue of your desk, or one of its saved queues, by due date and gate',
    answer: queuePage,
    problems: ['body_invalid', 'desk_closed', 'queue_closed'],
  })
  queue(@Query({ schema: queueQuery }) query: QueueQuery, @CurrentOfficer() officer: Officer) {
    return this.ledger.queue(officer, { ...query, queue: heldQueue(officer, query.queue) });
  }

  @Get(':proposalId')
  @Answers({
    summary: 'One proposal: where it stands, what you may ask for, and why it waits',
    answer: proposalView,
    problems: ['proposal_not_found', 'desk_closed'],
  })
  read(
    @ProposalId() proposalId: string,
    @CurrentOfficer() officer: Officer,
    @ReaderLanguage() language: Language,
  ): Promise<ProposalView> {
    return this.reading.read(proposalId, officer, language);
  }

  @Get(':proposalId/events')
  @Answers({
    summary: 'The file of a proposal, line by line, with the names of its officers',
    answer: eventList,
    problems: ['proposal_not_found', 'desk_closed'],
  })
  async events(@ProposalId() proposalId: string, @CurrentOfficer() officer: Officer) {
    const file = await this.ledger.fileOf(proposalId, officer);
    if (!file) throw new Problem('proposal_not_found');
    return file;
  }
}
