/** Longest side of a picture that is sent. */
const LONGEST_PX = 1600;
const LARGEST_BYTES = 200_000;
const SMALLEST_PX = 320;
/** WebP where the browser can write it, JPEG where it cannot. */
const TYPES = ['image/webp', 'image/jpeg'] as const;
const QUALITIES = [0.82, 0.68, 0.5, 0.35] as const;

/** Nothing that this browser can draw. */
export class NoPicture extends Error {
  override readonly name = 'NoPicture';
}

const toBlob = (canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, type, quality));

function drawn(picture: ImageBitmap, longest: number): HTMLCanvasElement {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** The best of the qualities that is small enough; a type that the browser cannot write comes back as another. */
async function smallEnough(canvas: HTMLCanvasElement): Promise<Blob | undefined> {
  for (const quality of QUALITIES) {
    for (const type of TYPES) {
      const blob = await toBlob(canvas, type, quality);
      if (blob?.type === type && blob.size <= LARGEST_BYTES) return blob;
    }
  }
  return undefined;
}

/**
 * A picture of at most 1600 px and 200 kB, as WebP or JPEG. Drawing it anew leaves behind all else that a camera writes into a file, its
 * place among it.
 * @throws {NoPicture}
 */
export async function shrink(file: Blob): Promise<ArrayBuffer> {
  const picture = await createImageBitmap(file).catch(() => {
    throw new NoPicture();
  });
  try {
    for (let longest = LONGEST_PX; longest >= SMALLEST_PX; longest = Math.floor(longest * 0.75)) {
      const blob = await smallEnough(drawn(picture, longest));
      if (blob) return await blob.arrayBuffer();
    }
    throw new NoPicture();
  } finally {
    picture.close();
  }
}
