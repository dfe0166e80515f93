import { FILE_LIMITS } from '#contracts';
import sharp from 'sharp';
import { Problem } from '../problem.ts';

/** A picture drawn anew as WebP. */
export type Photo = { content: Buffer; width: number; height: number };

// Of all that the library can read, these three; and one picture at a time, for 40 megapixels are 160 MB
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });
sharp.cache(false);
sharp.concurrency(1);
const LONGEST_SECONDS = 15;

/** How each type begins. */
const BEGINS: readonly ((bytes: Buffer) => boolean)[] = [
  (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])), // JPEG
  (bytes) => bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])), // PNG
  (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP',
];

const LATEST_ARCHIVE_END = 65_557;
/** What would make a program take a picture for something else as well. */
const ALSO: readonly ((bytes: Buffer) => boolean)[] = [
  (bytes) => bytes.subarray(0, 1024).includes('%PDF-'),
  (bytes) => bytes.subarray(-LATEST_ARCHIVE_END).includes('PK\u0005\u0006'), // the end of an archive, an application, a document
  (bytes) => /<(?:!doctype|html|script|svg|iframe)[\s>]|<\?(?:php|xml-stylesheet)\s/i.test(bytes.toString('latin1')),
];

/**
 * Draws a picture anew: turned upright, not wider or higher than our pages show it, and without a word of what its file said besides.
 * @throws {Problem} the rule that the file breaks
 */
export async function toPhoto(bytes: Buffer): Promise<Photo> {
  if (!BEGINS.some((begins) => begins(bytes))) throw new Problem('file_type_refused');
  if (ALSO.some((also) => also(bytes))) throw new Problem('file_of_two_types');
  return inTurn(() => redraw(bytes));
}

async function redraw(bytes: Buffer): Promise<Photo> {
  const { pixels, sidePixels } = FILE_LIMITS;
  const picture = sharp(bytes, { failOn: 'truncated', limitInputPixels: false, sequentialRead: true });
  const { width, height } = await picture.metadata().catch(damaged);
  if (width * height > pixels) throw new Problem('file_too_many_pixels', { width, height, most: pixels });
  const { data, info } = await picture
    .autoOrient()
    .resize({ width: sidePixels, height: sidePixels, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
    .timeout({ seconds: LONGEST_SECONDS })
    .toBuffer({ resolveWithObject: true })
    .catch(damaged);
  return { content: data, width: info.width, height: info.height };
}

const damaged = (): never => {
  throw new Problem('file_damaged');
};

let last: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}
