import { Ledger } from '#ledger';
import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { DOOR_TABLE, OfficerGuard, ORIGIN } from './auth/officer.guard.ts';
import type { DOORS } from './auth/doors.ts';
import { TokenCheck } from './auth/token-check.ts';
import { BulkController } from './batches/bulk.controller.ts';
import { ClaimsController } from './claims/claims.controller.ts';
import { AnswersController } from './answers/answers.controller.ts';
import { NotesController } from './answers/notes.controller.ts';
import { ChangesController } from './changes/changes.controller.ts';
import { Changes } from './changes/changes.service.ts';
import { ContractPipe } from './contract.pipe.ts';
import { FamiliesController } from './families/families.controller.ts';
import { FilesController } from './files/files.controller.ts';
import { HealthController } from './health/health.controller.ts';
import { OfficersController } from './officers/officers.controller.ts';
import { LevyReportsController } from './levy-reports/levy-reports.controller.ts';
import { ProblemFilter } from './problem.filter.ts';
import { CommandsController } from './proposals/commands.controller.ts';
import { CommandsService } from './proposals/commands.service.ts';
import { FollowUpService } from './proposals/follow-up.service.ts';
import { NAMED_RULES, OpeningService } from './proposals/opening.service.ts';
import { PreviewsController } from './proposals/previews.controller.ts';
import { ProposalsController } from './proposals/proposals.controller.ts';
import { ReadingService } from './proposals/reading.service.ts';
import { HomeController } from './public/home.controller.ts';
import { LevyController } from './public/levy.controller.ts';
import { StatusController } from './public/status.controller.ts';
import { type Description, DESCRIPTION, ReadingController } from './reading/reading.controller.ts';
import { Relay } from './relay.ts';
import { RevealsController } from './reveals/reveals.controller.ts';
import { SearchesController } from './searches/searches.controller.ts';
import { Issuer } from './sessions/issuer.ts';
import { MeController } from './sessions/me.controller.ts';
import { OwnSessionsController } from './sessions/own-sessions.controller.ts';
import { SessionsController } from './sessions/sessions.controller.ts';
import type { EngineWatch } from './stuck/engine-watch.ts';
import { ENGINE_WATCH, StuckController } from './stuck/stuck.controller.ts';
import { BuiltPages } from './web/built-pages.ts';
import { WebController } from './web/web.controller.ts';

/** What the door needs from outside itself. */
export type Parts = {
  ledger: Ledger;
  relay: Relay;
  /** Nothing where runs cannot be looked at. */
  watch: EngineWatch | undefined;
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
    watch,
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
      { provide: ENGINE_WATCH, useValue: { engine: watch } },
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
        PreviewsController,
        ClaimsController,
        RevealsController,
        AnswersController,
        NotesController,
        FamiliesController,
        FilesController,
        ChangesController,
        LevyReportsController,
        HomeController,
        StatusController,
        LevyController,
        BulkController,
        SearchesController,
        OfficersController,
        StuckController,
        SessionsController,
        MeController,
        OwnSessionsController,
        WebController,
        HealthController,
        ReadingController,
      ],
      providers: [...given, ...everyDoor, OpeningService, FollowUpService, ReadingService, CommandsService, Changes],
    };
  }
}
