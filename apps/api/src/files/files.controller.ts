import { keptFile, type KeptFileView } from '#contracts';
import { type Officer } from '#domain';
import { Ledger } from '#ledger';
import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentOfficer } from '../auth/officer.decorator.ts';
import { SANDBOX } from '../headers.ts';
import { Problem } from '../problem.ts';
import { Answers } from '../reading/answers.decorator.ts';
import { ProposalId } from '../proposals/proposal-id.decorator.ts';
import { toPhoto } from './photo.ts';
import { readSentFile } from './sent-file.ts';

const SHA256 = /^[0-9a-f]{64}$/;

/** Pictures of a proposal: they come in as files and are kept as pictures. What a decision rests on is named by a command. */
@Controller('proposals/:proposalId/files')
export class FilesController {
  constructor(private readonly ledger: Ledger) {}

  @Post()
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    required: true,
    schema: {
      type: 'object',
      required: ['file', 'kind'],
      properties: { file: { type: 'string', format: 'binary' }, kind: { type: 'string' } },
    },
  })
  @Answers({
    summary: 'Bring a picture (JPEG, PNG or WebP, 8 MB and 40 megapixels at most); the same one again changes nothing',
    answer: keptFile,
    problems: [
      'proposal_not_found',
      'desk_closed',
      'right_missing',
      'move_not_allowed',
      'files_full',
      'file_missing',
      'file_too_large',
      'file_type_refused',
      'file_of_two_types',
      'file_too_many_pixels',
      'file_damaged',
    ],
  })
  async bringPicture(
    @ProposalId() proposalId: string,
    @Req() request: FastifyRequest,
    @CurrentOfficer() by: Officer,
  ): Promise<KeptFileView> {
    if (!(await this.ledger.find(proposalId, by))) throw new Problem('proposal_not_found');
    const { bytes, kind } = await readSentFile(request);
    const answer = await this.ledger.keepFile(proposalId, by, { ...(await toPhoto(bytes)), kind });
    if (!answer.ok) throw new Problem(answer.code, answer.facts);
    const { ok: _, ...kept } = answer;
    return kept as KeptFileView;
  }

  /** For a page of ours to show; opened by itself it is a file without rights, and nobody keeps it. */
  @Get(':sha256')
  @Answers({ summary: 'One picture of a proposal', answer: 'image/webp', problems: ['file_not_found', 'desk_closed'] })
  async readPicture(
    @ProposalId() proposalId: string,
    @Param('sha256') sha256: string,
    @CurrentOfficer() by: Officer,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = SHA256.test(sha256) ? await this.ledger.readFile(proposalId, sha256, by) : undefined;
    if (!file) throw new Problem('file_not_found');
    void reply
      .type('image/webp')
      .headers({
        'content-disposition': `attachment; filename="${file.kind}-${sha256.slice(0, 8)}.webp"`,
        'content-security-policy': SANDBOX,
      })
      .send(file.content);
  }
}
