import { stuckView, type StuckView } from '#contracts';
import { type Officer } from '#domain';
import { Ledger } from '#ledger';
import { Controller, Get, Inject } from '@nestjs/common';
import { CurrentOfficer } from '../auth/officer.decorator.ts';
import { Answers } from '../reading/answers.decorator.ts';
import { type EngineWatch, engineTrouble } from './engine-watch.ts';

export const ENGINE_WATCH = Symbol('ENGINE_WATCH');

/** Stuck cases, to be read: what goes on by itself, and what somebody has to do, is for the page to say. */
@Controller('stuck')
export class StuckController {
  constructor(
    private readonly ledger: Ledger,
    @Inject(ENGINE_WATCH) private readonly watch: { engine?: EngineWatch },
  ) {}

  @Get()
  @Answers({
    summary: 'What stands still in your area, by cause: counts, ages and ids, and no person',
    answer: stuckView,
    problems: ['desk_closed'],
  })
  async stuck(@CurrentOfficer() by: Officer): Promise<StuckView> {
    const [record, engine] = await Promise.all([
      this.ledger.stuck(by),
      engineTrouble(this.watch.engine, this.ledger, by),
    ]);
    return { causes: [...record, ...engine] };
  }
}
