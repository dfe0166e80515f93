/** The few words of `oidc-provider` that the demo issuer speaks; the package carries no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  interface Client {
    readonly clientId: string;
  }
  export interface GrantContext {
    body: unknown;
    oidc: { params: Record<string, string | undefined>; client: Client; entity(name: string, value: unknown): void };
  }
  export interface SessionContext {
    oidc: { client: Client; session: { accountId: string } };
  }
  interface ResourceServer {
    audience: string;
    accessTokenFormat: 'jwt';
    accessTokenTTL: number;
    scope: string;
    jwt: { sign: { alg: string; kid: string } };
  }
  interface Token {
    resourceServer: ResourceServer;
    readonly expiration: number;
    save(): Promise<string>;
  }
  interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }
  export class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>);
    readonly AccessToken: new (fields: { accountId: string; client: Client; gty: string; scope?: string }) => Token;
    readonly ResourceServer: new (identifier: string, data: ResourceServer) => ResourceServer;
    readonly Grant: new (fields: { clientId: string; accountId: string }) => Grant;
    registerGrantType(name: string, handler: (ctx: GrantContext) => Promise<void>, parameters: string[]): void;
    callback(): (request: IncomingMessage, response: ServerResponse) => void;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<unknown>;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: { login: { accountId: string } },
    ): Promise<void>;
  }
  export const interactionPolicy: { base(): { remove(prompt: string): void } };
  export const errors: { InvalidGrant: new (description: string) => Error };
}
