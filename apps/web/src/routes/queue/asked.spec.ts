import { expect, test } from '@jest/globals';
import { type Asked, askedBy } from './asked.ts';

// oxfmt-ignore
test.each<[string, string, Asked | undefined]>([
  ['sixteen digits are a NIK',                 '3201052401869001',      { nik: '3201052401869001' }],
  ['a NIK is written in groups',               '3201 0524 0186 9001',   { nik: '3201052401869001' }],
  ['fifteen digits are no NIK, and no ticket', '320105240186900',       { name: '320105240186900' }],
  ['a ticket',                                 '7K3M9QXT2B0A',          { ticket: '7K3M9QXT2B0A' }],
  ['a ticket in small letters and groups',     '7k3m-9qxt-2b0a',        { ticket: '7K3M9QXT2B0A' }],
  ['a ticket that happens to have no digit',   'CXYRMMWRZCAN',          { ticket: 'CXYRMMWRZCAN' }],
  ['a name of twelve letters is a name',       'SRIRAHAYUNAH',          { name: 'SRIRAHAYUNAH' }],
  ['a name',                                   '  Nandang   Andaian ',  { name: 'Nandang Andaian' }],
  ['two letters are too few',                  'Ai',                    undefined],
  ['nothing',                                  '   ',                   undefined],
])('%s', (_, typed, expected) => {
  expect(askedBy(typed)).toEqual(expected);
});
