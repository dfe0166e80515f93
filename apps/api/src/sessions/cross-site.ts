import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem.ts';

const CHANGES_NOTHING = new Set(['GET', 'HEAD']);
/** What a form of another site cannot send without asking first; a multipart body is a file's, and needs our header all the same. */
const TYPES = ['application/json', 'multipart/form-data'];

/**
 * A cookie goes along with whatever a browser sends us, from whichever page. What changes something has to show that a page of ours sent it.
 * @throws {Problem} `cross_site`
 */
export function refuseCrossSite({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>, origin: string): void {
  if (CHANGES_NOTHING.has(method)) return;
  const type = headers['content-type']?.split(';')[0]!.trim().toLowerCase();
  const site = headers['sec-fetch-site'];
  const isOurs =
    headers['x-terdata'] === '1' &&
    (type === undefined || TYPES.includes(type)) &&
    (headers.origin === undefined ? site === 'same-origin' : headers.origin === origin) &&
    (site === undefined || site === 'same-origin');
  if (!isOurs) throw new Problem('cross_site');
}
