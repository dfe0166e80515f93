import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { deflateRawSync } from 'node:zlib';
import { keptFile } from '#contracts';
import sharp, { type Sharp } from 'sharp';
import { carry, type DoorUnderTest, officer, type OfficerKey, openDoor } from './open-door.ts';

let door: DoorUnderTest;
let proposal: string;
let photo: Buffer;
let base: string;
beforeAll(async () => {
  door = await openDoor();
  proposal = await door.opened(0);
  await carry(door, proposal, 'assigned');
  photo = await aPhoto(800, 600).jpeg().toBuffer();
  await door.app.listen(0, '127.0.0.1');
  base = await door.app.getUrl();
});
afterAll(() => door[Symbol.asyncDispose]());

const aPhoto = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 90, g: 120, b: 60 } } });

type Sent = { kind?: string; name?: string; type?: string; id?: string; headers?: Record<string, string> };
/** As a browser sends a form with a file, through a real socket. */
async function bring(
  who: OfficerKey,
  bytes: Buffer,
  { kind = 'house_photo', name = 'foto.jpg', type, id, headers }: Sent = {},
) {
  const form = new FormData();
  form.set('kind', kind);
  form.set('file', new Blob([Uint8Array.from(bytes)], { type: type ?? 'image/jpeg' }), name);
  const response = await fetch(`${base}/proposals/${id ?? proposal}/files`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${await door.issuer.token(officer(who).sub)}`, ...headers },
  });
  return { status: response.status, body: (await response.json()) as any };
}
const fetchFile = async (who: OfficerKey, sha256: string, id = proposal) =>
  fetch(`${base}/proposals/${id}/files/${sha256}`, {
    headers: { authorization: `Bearer ${await door.issuer.token(officer(who).sub)}` },
  });

describe('C-23 a picture of a proposal', () => {
  test('is drawn anew, shrunk and turned upright, and nothing that its file said besides is left', async () => {
    const gps = {
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 34/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '106/1 50/1 0/1' },
    };
    const told = await aPhoto(3000, 2000)
      .withExif({ IFD0: { Copyright: 'Wati Peraga', Make: 'Telepon' }, ...gps })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const before = await sharp(told).metadata();
    expect(before.exif!.toString('latin1')).toContain('Wati Peraga');
    expect(before.orientation).toBe(6);

    const { status, body } = await bring('surveyor-1', told);
    expect(status).toBe(200);
    expect(keptFile.parse(body)).toMatchObject({ kind: 'house_photo', width: 1067, height: 1600 });
    const answer = await fetchFile('validator-1', body.sha256);
    const kept = Buffer.from(await answer.arrayBuffer());
    const { exif, xmp, icc, format, width, height } = await sharp(kept).metadata();
    expect({ exif, xmp, icc, format, width, height }).toEqual({ format: 'webp', width: 1067, height: 1600 });
    expect(kept.toString('latin1')).not.toMatch(/Wati|GPS|Exif|Telepon/);
    expect(kept).toHaveLength(body.bytes);
  });

  test('is a file without rights when it is opened, and nobody keeps it', async () => {
    const { body } = await bring('surveyor-1', photo);
    const { status, headers } = await fetchFile('validator-1', body.sha256);
    expect([status, headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.* sandbox$/);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="house_photo-[0-9a-f]{8}\.webp"$/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('may be sent again: it is the same one, whatever its name', async () => {
    const [one, two] = [
      await bring('surveyor-1', photo),
      await bring('surveyor-1', photo, { name: '../../etc/passwd' }),
    ];
    expect(two).toEqual(one);
  });

  test.each<[string, () => Sharp]>([
    ['PNG', () => aPhoto(50, 40).png()],
    ['WebP', () => aPhoto(50, 40).webp()],
  ])('may be a %s as well', async (_, draw) => {
    const { status, body } = await bring('surveyor-1', await draw().toBuffer(), { type: 'application/octet-stream' });
    expect([status, body.width, body.height]).toEqual([200, 50, 40]);
  });

  test('is then named by a command, and the file says that it is here', async () => {
    const { body } = await bring('surveyor-1', photo);
    const documents = [{ name: 'house_photo', sha256: body.sha256 }];
    expect((await door.ask('surveyor-1', proposal, { asks: 'document_added', documents })).status).toBe(200);
    const seen = await door.read('validator-1', `/proposals/${proposal}`);
    expect(seen.body.documents).toContainEqual(expect.objectContaining({ sha256: body.sha256, kept: true }));
  });
});

/** The smallest archive: one empty file. */
function anArchive(): Buffer {
  const data = deflateRawSync(Buffer.from('MZ'));
  const name = Buffer.from('a.exe');
  const local = Buffer.concat([
    Buffer.from('PK\u0003\u0004'),
    Buffer.alloc(22),
    Buffer.from([name.length, 0, 0, 0]),
    name,
    data,
  ]);
  return Buffer.concat([local, Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]);
}
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const afterMarker = (jpeg: Buffer, text: string): Buffer => {
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, text.length + 2]), Buffer.from(text)]);
  return Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]);
};

// oxfmt-ignore
const REFUSED: [string, () => Promise<Buffer> | Buffer, number, string][] = [
  ['an SVG',                               () => svg, 415, 'file_type_refused'],
  ['an SVG that calls itself a photo',     () => Buffer.concat([Buffer.from('<?xml version="1.0"?>'), svg]), 415, 'file_type_refused'],
  ['a GIF',                                () => Buffer.from('GIF89a\u0001\u0000\u0001\u0000'), 415, 'file_type_refused'],
  ['a PDF',                                () => Buffer.from('%PDF-1.7 '.repeat(40)), 415, 'file_type_refused'],
  ['a photo that is an archive too',       () => Buffer.concat([photo, anArchive()]), 422, 'file_of_two_types'],
  ['a photo that is a page too',           () => afterMarker(photo, '<html><script>alert(1)</script>'), 422, 'file_of_two_types'],
  ['a photo that is a PDF too',            () => afterMarker(photo, '%PDF-1.7'), 422, 'file_of_two_types'],
  ['a photo with an SVG behind it',        () => Buffer.concat([photo, svg]), 422, 'file_of_two_types'],
  ['a photo that is cut off',              async () => (await noisy(600, 400)).subarray(0, 9_000), 422, 'file_damaged'],
  ['only the beginning of a photo',        () => photo.subarray(0, 12), 422, 'file_damaged'],
  ['a hundred megapixels in a small file', () => aPhoto(10_000, 10_000).png({ compressionLevel: 1 }).toBuffer(), 422, 'file_too_many_pixels'],
  ['a photo of nine megabytes',            () => Buffer.concat([photo, Buffer.alloc(9 * 1024 * 1024)]), 413, 'file_too_large'],
  ['a photo of forty megabytes',           () => Buffer.concat([photo, Buffer.alloc(40 * 1024 * 1024)]), 413, 'file_too_large'],
  ['nothing',                              () => Buffer.alloc(0), 422, 'file_missing'],
];
const noisy = (width: number, height: number): Promise<Buffer> =>
  sharp({
    create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  })
    .jpeg()
    .toBuffer();

describe('C-23 what is no picture that we take', () => {
  test.each(REFUSED)('%s is refused, with the rule that it breaks', async (_, make, status, code) => {
    const bytes = await make();
    const before = await door.asOwner('select count(*)::int as n from file_content');
    const indonesian = await bring('surveyor-1', bytes);
    const english = await bring('surveyor-1', bytes, { headers: { 'accept-language': 'en' } });
    expect([indonesian.status, indonesian.body.code]).toEqual([status, code]);
    expect(english.body.title).not.toBe(indonesian.body.title);
    expect(indonesian.body.detail.length).toBeGreaterThan(10);
    const after = await door.asOwner('select count(*)::int as n from file_content');
    expect(after.rows).toEqual(before.rows);
  });

  test('a kind that is none of the list is refused: it could hold a name', async () => {
    expect((await bring('surveyor-1', photo, { kind: 'KK Wati Peraga' })).body.code).toBe('file_missing');
  });

  test('no other door takes files or forms', async () => {
    const form = { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'asks=claimed' };
    const parts = { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' };
    const tries = [
      [`/proposals/${proposal}/commands`, form],
      [`/proposals/${proposal}/commands`, parts],
      [`/proposals/${proposal}/files`, form],
      ['/searches', parts],
      ['/searches', form],
      ['/status', parts],
    ] as const;
    for (const [url, sent] of tries)
      expect([url, (await door.knock('validator-1', 'POST', url, sent)).status]).toEqual([url, 415]);
  });
});

describe('C-9 a picture of somebody else’s proposal', () => {
  test('is not there, to bring or to see, just like one that nobody has', async () => {
    const { body } = await bring('surveyor-1', photo);
    const absent = '00000000-0000-4000-8000-000000000001';
    for (const who of ['operator-cijayanti', 'surveyor-2'] as const) {
      for (const id of [proposal, absent]) {
        const brought = await bring(who, photo, { id });
        expect([brought.status, brought.body.code]).toEqual([404, 'proposal_not_found']);
        const seen = await fetchFile(who, body.sha256, id);
        expect([seen.status, ((await seen.json()) as { code: string }).code]).toEqual([404, 'file_not_found']);
      }
    }
    expect((await fetchFile('surveyor-1', 'not-a-hash')).status).toBe(404);
    expect((await bring('auditor', photo)).body.code).toBe('desk_closed');
  });
});
