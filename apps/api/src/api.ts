import type { Ledger } from '#ledger';
import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { AppModule } from './app.module.ts';
import { DOORS, doorOf } from './auth/doors.ts';
import { TokenCheck, type TokenCheckOptions } from './auth/token-check.ts';
import type { Config } from './config.ts';
import { sendSecurityHeaders } from './headers.ts';
import { loggingOptions, logRequests } from './logging.ts';
import { describeApi } from './reading/openapi.ts';
import { type Courier, Relay } from './relay.ts';

const BODY_LIMIT_BYTES = 256 * 1024;

export type ApiOptions = {
  config: Config;
  ledger: Ledger;
  engine: Courier;
  /** The table of doors; a test takes a row out of it. */
  doors?: typeof DOORS;
  keyCooldownMs?: TokenCheckOptions['keyCooldownMs'];
  /** Where log lines go instead of standard output. */
  logTo?: { write(line: string): void };
};
export type Api = { app: NestFastifyApplication; relay: Relay };

/**
 * Builds the door and starts nothing: no port is open and the relay rests until its `start`.
 * @throws {DoorWithoutRights} a route stands in no row of the table of doors
 */
export async function createApi({
  config,
  ledger,
  engine,
  doors = DOORS,
  keyCooldownMs,
  logTo,
}: ApiOptions): Promise<Api> {
  const adapter = new FastifyAdapter({
    ...loggingOptions(config.LOG_LEVEL, logTo),
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: config.TRUST_PROXY ?? false,
    exposeHeadRoutes: false,
    requestTimeout: 15_000,
    skipMiddie: true,
    multipart: false,
  });
  const server: FastifyInstance = adapter.getInstance();
  server.addHook('onRoute', ({ method, url }) => {
    for (const verb of [method].flat()) doorOf(doors, verb, url);
  });
  server.removeContentTypeParser('text/plain');
  server.decorateRequest('officer');
  sendSecurityHeaders(server);
  logRequests(server);

  const relay = new Relay({ outbox: ledger, courier: engine, log: server.log });
  const production = config.NODE_ENV === 'production';
  const tokens = new TokenCheck({
    issuer: config.OIDC_ISSUER,
    audience: config.OIDC_AUDIENCE,
    refuseDemo: production,
    ...(keyCooldownMs !== undefined && { keyCooldownMs }),
  });
  let described: OpenAPIObject | undefined;
  const description = { read: () => (described ??= describeApi(app)) };
  const module = AppModule.with({
    ledger,
    relay,
    tokens,
    description,
    doors,
    mayNameRules: config.TERDATA_NAMED_RULES ?? !production,
  });
  const app: NestFastifyApplication = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false,
    abortOnError: false,
    logger: nestLog(server.log),
  });
  await app.init();
  await server.ready();
  return { app, relay };
}

/** Nest's own lines go into the same stream; what it says while it starts is of no use to anybody later. */
const nestLog = (log: FastifyBaseLogger): LoggerService => ({
  log: () => undefined,
  error: (message: unknown) => log.error({ nest: String(message) }, 'nest'),
  warn: (message: unknown) => log.warn({ nest: String(message) }, 'nest'),
});
