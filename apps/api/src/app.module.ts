import { Ledger } from '#ledger';
import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { DOOR_TABLE, OfficerGuard, ORIGIN } from './auth/officer.guard.ts';
import type { DOORS } from './auth/doors.ts';
import { TokenCheck } from './auth/token-check.ts';
import { BulkController } from './batches/bulk.controller.ts';
import { ContractPipe } from './contract.pipe.ts';
import { HealthController } from './health/health.controller.ts';
import { ProblemFilter } from './problem.filter.ts';
import { CommandsController } from './proposals/commands.controller.ts';
import { CommandsService } from './proposals/commands.service.ts';
import { NAMED_RULES, OpeningService } from './proposals/opening.service.ts';
import { ProposalsController } from './proposals/proposals.controller.ts';
import { ReadingService } from './proposals/reading.service.ts';
import { type Description, DESCRIPTION, ReadingController } from './reading/reading.controller.ts';
import { Relay } from './relay.ts';
import { SearchesController } from './searches/searches.controller.ts';
import { Issuer } from './sessions/issuer.ts';
import { MeController } from './sessions/me.controller.ts';
import { SessionsController } from './sessions/sessions.controller.ts';
import { BuiltPages } from './web/built-pages.ts';
import { WebController } from './web/web.controller.ts';

/** What the door needs from outside itself. */
export type Parts = {
  ledger: Ledger;
  relay: Relay;
  tokens: TokenCheck;
  issuer: Issuer;
  /** Of our own pages. */
  origin: string;
  pages: BuiltPages;
  description: Description;
  doors: typeof DOORS;
  mayNameRules: boolean;
};

/** The wiring diagram. */
@Module({})
export class AppModule {
  static with({
    ledger,
    relay,
    tokens,
    issuer,
    origin,
    pages,
    description,
    doors,
    mayNameRules,
  }: Parts): DynamicModule {
    const given: Provider[] = [
      { provide: Ledger, useValue: ledger },
      { provide: Relay, useValue: relay },
      { provide: TokenCheck, useValue: tokens },
      { provide: Issuer, useValue: issuer },
      { provide: ORIGIN, useValue: origin },
      { provide: BuiltPages, useValue: pages },
      { provide: DESCRIPTION, useValue: description },
      { provide: DOOR_TABLE, useValue: doors },
      { provide: NAMED_RULES, useValue: mayNameRules },
    ];
    const everyDoor: Provider[] = [
      { provide: APP_GUARD, useClass: OfficerGuard },
      { provide: APP_PIPE, useClass: ContractPipe },
      { provide: APP_FILTER, useClass: ProblemFilter },
    ];
    return {
      module: AppModule,
      controllers: [
        ProposalsController,
        CommandsController,
        BulkController,
        SearchesController,
        SessionsController,
        MeController,
        WebController,
        HealthController,
        ReadingController,
      ],
      providers: [...given, ...everyDoor, OpeningService, ReadingService, CommandsService],
    };
  }
}
