import type { Language } from '#contracts';
import { LANGUAGES } from '#contracts';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { policyForForm } from '../headers.ts';
import { languageOf } from '../language.ts';
import { STYLE } from './page.ts';

/** The language that a link names, else the one that the browser asks for. */
export function publicLanguageOf({ query, headers }: Pick<FastifyRequest, 'query' | 'headers'>): Language {
  const named = (query as { lang?: unknown } | undefined)?.lang;
  return LANGUAGES.find((language) => language === named) ?? languageOf(headers['accept-language']);
}

export const PublicLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  publicLanguageOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

const POLICY = policyForForm(STYLE);

/** Sends a page that was drawn for one reader; nobody in between keeps it. */
export const sendPage = (reply: FastifyReply, html: string, language: Language, status = 200): void =>
  void reply
    .status(status)
    .headers({ 'content-language': language, vary: 'Accept-Language', 'content-security-policy': POLICY })
    .type('text/html; charset=utf-8')
    .send(html);
