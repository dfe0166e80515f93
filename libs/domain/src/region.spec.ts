import { describe, expect, test } from '@jest/globals';
import { covers, levelOf, parentOf, parseRegion, PROVINCES, zoneOf } from './index.ts';

describe('a region code', () => {
  // oxfmt-ignore
  test.each([
    ['32',            'province', undefined],
    ['32.01',         'regency',  undefined],
    ['32.01.05',      'district', undefined],
    ['32.01.05.1001', 'village',  'kelurahan'],
    ['32.01.05.2003', 'village',  'desa'],
    ['91.03.01.3001', 'village',  'desa_adat'],
  ])('%s is a %s (%s)', (text, level, village) => {
    expect(parseRegion(text)).toEqual({
      ok: true,
      value: { code: text, level, ...(village && { village }), warnings: [] },
    });
    expect(levelOf(text)).toBe(level);
  });

  // oxfmt-ignore
  test.each<[unknown, string]>([
    [32,                'region_not_text'],
    ['',                'region_not_dotted'],
    ['3201052003',      'region_not_dotted'],
    ['32.01.050.003',   'region_not_dotted'],
    ['32.1',            'region_not_dotted'],
    ['32.01.',          'region_not_dotted'],
    ['32.01.05.20',     'region_not_dotted'],
    ['32.01.05.2003.1', 'region_not_dotted'],
    ['32.00',           'region_part_zero'],
    ['32.01.05.4001',   'village_kind_unknown'],
    ['32.01.05.0003',   'village_kind_unknown'],
  ])('%p is none: %s', (text, code) => {
    expect(parseRegion(text)).toMatchObject({ ok: false, code });
  });

  test('that is old or new to us only warns', () => {
    expect(parseRegion('54.01')).toMatchObject({ ok: true, value: { warnings: ['province_unknown'] } });
    expect(parseRegion('32.01.99.2001', new Set(['32.01.05.2003']))).toMatchObject({
      ok: true,
      value: { warnings: ['region_unknown'] },
    });
  });

  test('has a region above it, up to the province', () => {
    expect(parentOf('32.01.05.2003')).toBe('32.01.05');
    expect(parentOf('32')).toBeUndefined();
  });
});

describe('an area of authority', () => {
  // oxfmt-ignore
  test.each([
    ['',              '32.01.05.2003', true],
    ['32',            '32.01.05.2003', true],
    ['32.01',         '32.01.05.2003', true],
    ['32.01.05.2003', '32.01.05.2003', true],
    ['32.0',          '32.01.05.2003', false],
    ['32.01.05.200',  '32.01.05.2003', false],
    ['32.02',         '32.01.05.2003', false],
    ['32.01.05.2003', '32.01',         false],
  ])('%p holds %s: %p', (area, region, expected) => {
    expect(covers(area, region)).toBe(expected);
  });
});

test('each of the 38 provinces lies in a zone', () => {
  expect(PROVINCES).toHaveLength(38);
  const zones = PROVINCES.map((province) => zoneOf(`${province}.01`));
  expect([7, 8, 9].map((zone) => zones.filter((one) => one === zone).length)).toEqual([18, 12, 8]);
});
