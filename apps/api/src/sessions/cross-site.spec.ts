import { expect, test } from '@jest/globals';
import { refuseCrossSite } from './cross-site.ts';

const OURS = 'https://terdata.example.go.id';
const good = { 'x-terdata': '1', 'content-type': 'application/json', origin: OURS, 'sec-fetch-site': 'same-origin' };

type Sent = Record<string, string | undefined>;
// oxfmt-ignore
const TABLE: [string, string, Sent, boolean][] = [
  ['our own page',                              'POST',   good, true],
  ['our own page, with a file',                 'POST',   { ...good, 'content-type': 'multipart/form-data; boundary=x' }, true],
  ['our own page, without a body',              'POST',   { ...good, 'content-type': undefined }, true],
  ['our own page, naming a character set',      'PUT',    { ...good, 'content-type': 'application/json; charset=utf-8' }, true],
  ['a browser that says no origin',             'POST',   { ...good, origin: undefined }, true],
  ['a browser that says no site',               'POST',   { ...good, 'sec-fetch-site': undefined }, true],
  ['a link from anywhere',                      'GET',    { 'sec-fetch-site': 'cross-site' }, true],
  ['a fetch of another site',                   'POST',   { ...good, origin: 'https://elsewhere.example.org', 'sec-fetch-site': 'cross-site' }, false],
  ['a neighbour under the same domain',         'POST',   { ...good, origin: 'https://other.example.go.id', 'sec-fetch-site': 'same-site' }, false],
  ['a neighbour that hides its origin',         'POST',   { ...good, origin: undefined, 'sec-fetch-site': 'same-site' }, false],
  ['our name without encryption',               'POST',   { ...good, origin: 'http://terdata.example.go.id' }, false],
  ['our name on another port',                  'POST',   { ...good, origin: `${OURS}:8443` }, false],
  ['a frame without an origin',                 'POST',   { ...good, origin: 'null' }, false],
  ['whoever says nothing of where it is from',  'POST',   { ...good, origin: undefined, 'sec-fetch-site': undefined }, false],
  ['a page of ours without our header',         'POST',   { ...good, 'x-terdata': undefined }, false],
  ['a form',                                    'POST',   { ...good, 'content-type': 'application/x-www-form-urlencoded' }, false],
  ['a form of plain text that looks like JSON', 'POST',   { ...good, 'content-type': 'text/plain' }, false],
  ['another site, deleting',                    'DELETE', { ...good, origin: 'https://elsewhere.example.org' }, false],
  ['another site, by an unusual verb',          'PATCH',  { 'sec-fetch-site': 'cross-site' }, false],
];

test.each(TABLE)('%s (%s) is let through only if a page of ours sent it', (_, method, headers, isOurs) => {
  const knock = () => refuseCrossSite({ method, headers }, OURS);
  if (isOurs) expect(knock).not.toThrow();
  else expect(knock).toThrow('cross_site');
});
