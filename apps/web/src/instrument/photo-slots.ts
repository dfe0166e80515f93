import type { DocumentName } from '#contracts';

/** What is photographed, and as what the record keeps it. */
export const PHOTOGRAPHED = {
  front: 'house_photo',
  roof: 'house_photo',
  floor: 'house_photo',
  kitchen: 'house_photo',
  water: 'house_photo',
  kk: 'kk_photo',
} as const satisfies Record<string, DocumentName>;
export type PhotoSlot = keyof typeof PHOTOGRAPHED;
export const PHOTO_SLOTS = Object.keys(PHOTOGRAPHED) as PhotoSlot[];
