export type CodecKey = { id: string; key: Buffer };

/**
 * Keys as they stand in the environment: `id:base64`, several with commas, the newest first. Older ones only decode, and are kept until
 * the last run that was written with them is gone. @throws {Error} a key is not 32 bytes in base64; the message does not quote it
 */
export const readCodecKeys = (text: string | undefined): CodecKey[] =>
  (text ?? '')
    .split(',')
    .filter((entry) => entry.trim() !== '')
    .map((entry, index) => {
      const [id = '', base64 = ''] = entry.trim().includes(':') ? entry.trim().split(':') : ['1', entry.trim()];
      const key = Buffer.from(base64, 'base64');
      if (key.length !== 32 || id === '') throw new Error(`codec key ${index + 1} is not id:base64 of 32 bytes`);
      return { id, key };
    });
