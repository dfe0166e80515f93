import { type MeView, me } from '#contracts';
import { deskOf } from '#domain';
import { Ledger } from '#ledger';
import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Answers } from '../reading/answers.decorator.ts';

const NATION = 'Indonesia';

@Controller('me')
export class MeController {
  constructor(private readonly ledger: Ledger) {}

  @Get()
  @Answers({ summary: 'Who is asking, as the officers’ table has them, and until when', answer: me })
  async me(@Req() request: FastifyRequest): Promise<MeView> {
    const officer = request.officer!;
    const { id, name, role, region, officeId } = officer;
    const { signedInAt, authTime, expiresAt } = request.presence!;
    const { officeName, regionName = region === '' ? NATION : region } = await this.ledger.postingOf(officer);
    return {
      officer: { id, name, role, region, regionName, office: { id: officeId, name: officeName } },
      desk: deskOf({ id, role, region }),
      ...(signedInAt && { signedInAt }),
      ...(authTime && { authTime }),
      expiresAt,
    };
  }
}
