import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeEndpoint, type OpenAPIObject } from '@nestjs/swagger';
import { policyForStyle } from '../headers.ts';
import { pageOf, STYLE } from './page.ts';

/** Made once the controllers are known. */
export type Description = { read(): OpenAPIObject };
export const DESCRIPTION = Symbol('DESCRIPTION');

/** What this API is, for machines and for people. */
@Controller()
export class ReadingController {
  constructor(@Inject(DESCRIPTION) private readonly description: Description) {}

  @Get('openapi.json')
  @ApiExcludeEndpoint()
  document(): OpenAPIObject {
    return this.description.read();
  }

  @Get('docs')
  @ApiExcludeEndpoint()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', policyForStyle(STYLE))
  page(): string {
    return pageOf(this.description.read());
  }
}
