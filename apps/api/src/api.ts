import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import type { Ledger } from '#ledger';
import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { AppModule } from './app.module.ts';
import { DOORS, doorOf } from './auth/doors.ts';
import { meetIssuer } from './auth/discovery.ts';
import { TokenCheck, type TokenCheckOptions } from './auth/token-check.ts';
import { type Config, publicOrigin } from './config.ts';
import { sendSecurityHeaders } from './headers.ts';
import { loggingOptions, logRequests } from './logging.ts';
import { describeApi } from './reading/openapi.ts';
import { takeOtherBodies } from './other-bodies.ts';
import { type Courier, Relay } from './relay.ts';
import { Issuer } from './sessions/issuer.ts';
import { cutSlowSenders, SERVER_PATIENCE } from './slow-senders.ts';
import type { EngineWatch } from './stuck/engine-watch.ts';
import { BuiltPages, serveAssets } from './web/built-pages.ts';

/** What is worth packing: a stream of events is sent as it comes, pictures and scripts are packed already. */
const COMPRESSED = /^(application\/(problem\+)?json|text\/html)/;
const BODY_LIMIT_BYTES = 256 * 1024;

export type ApiOptions = {
  config: Config;
  ledger: Ledger;
  engine: Courier & Partial<EngineWatch>;
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
 * @throws {IssuerRefused} in production, an issuer that says it is a demo, or somebody else
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
    ...SERVER_PATIENCE,
    skipMiddie: true,
    multipart: false,
  });
  const server: FastifyInstance = adapter.getInstance();
  server.addHook('onRoute', ({ method, url }) => {
    for (const verb of [method].flat()) doorOf(doors, verb, url);
  });
  server.removeContentTypeParser('text/plain');
  server.decorateRequest('officer');
  server.decorateRequest('presence');
  await server.register(cookie);
  await server.register(compress, {
    encodings: ['br', 'gzip'],
    customTypes: COMPRESSED,
    // The highest levels cost more time than the line saves.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  cutSlowSenders(server);
  await takeOtherBodies(server);
  sendSecurityHeaders(server);
  logRequests(server);
  const pages = new BuiltPages(config.WEB_ROOT);
  await serveAssets(server, pages);

  const relay = new Relay({ outbox: ledger, courier: engine, log: server.log });
  const production = config.NODE_ENV === 'production';
  if (production) await meetIssuer(config.OIDC_ISSUER, server.log);
  const tokens = new TokenCheck({
    issuer: config.OIDC_ISSUER,
    audience: config.OIDC_AUDIENCE,
    refuseDemo: production,
    ...(keyCooldownMs !== undefined && { keyCooldownMs }),
  });
  const origin = publicOrigin(config);
  const issuer = new Issuer({
    issuer: config.OIDC_ISSUER,
    clientId: config.OIDC_CLIENT_ID,
    clientSecret: config.OIDC_CLIENT_SECRET,
    origin,
    refuseDemo: production,
  });
  let described: OpenAPIObject | undefined;
  const description = { read: () => (described ??= describeApi(app)) };
  const module = AppModule.with({
    ledger,
    relay,
    watch: engine.sickRuns && { sickRuns: engine.sickRuns },
    tokens,
    issuer,
    origin,
    pages,
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
