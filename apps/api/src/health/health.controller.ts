import { health } from '#contracts';
import { Ledger } from '#ledger';
import { Controller, Get } from '@nestjs/common';
import { Relay } from '../relay.ts';
import { Answers } from '../reading/answers.decorator.ts';

/** Live: the process answers. Ready: the record answers. Without Temporal or Dukcapil we stay ready, for decisions are still accepted. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly ledger: Ledger,
    private readonly relay: Relay,
  ) {}

  @Get('live')
  @Answers({ summary: 'Whether the process answers', answer: health, isOpen: true })
  live() {
    return { status: 'live', degraded: [] };
  }

  @Get('ready')
  @Answers({
    summary: 'Whether commands can be accepted',
    answer: health,
    isOpen: true,
    problems: ['ledger_unavailable'],
  })
  async ready() {
    await this.ledger.health();
    const outages = await this.ledger.outages();
    return {
      status: 'ready',
      degraded: [...(this.relay.engineAnswers ? [] : ['temporal']), ...outages.map(({ system }) => system)],
    };
  }
}
