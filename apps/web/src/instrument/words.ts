import { words } from '#contracts';

// oxfmt-ignore
export const INSTRUMENT = {
  severalOf:  words('Boleh pilih lebih dari satu', 'More than one may be chosen'),
  between:    words('Bilangan bulat, {from} sampai {to}', 'A whole number, {from} to {to}'),
  outOfRange: words('Isi dengan bilangan bulat {from} sampai {to}.', 'Give a whole number from {from} to {to}.'),
  becauseOf:  words('Ditanyakan karena jawaban “{question}”', 'Asked because of the answer to “{question}”'),
  clear:      words('Hapus jawaban', 'Clear the answer'),
  readAgain:  words('Baca sekali lagi', 'Read it once more'),
  right:      words('Ya, benar', 'Yes, it is right'),
  change:     words('Perbaiki jawaban', 'Change the answer'),
} as const;
