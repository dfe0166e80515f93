import { words } from '#contracts';

// oxfmt-ignore
export const INSTRUMENT = {
  severalOf:  words('Boleh pilih lebih dari satu', 'More than one may be chosen'),
  between:    words('Bilangan bulat, {from} sampai {to}', 'A whole number, {from} to {to}'),
  outOfRange: words('Isi dengan bilangan bulat {from} sampai {to}.', 'Give a whole number from {from} to {to}.'),
  digits:     words('Angka saja: {from} sampai {to} angka', 'Digits alone: {from} to {to} of them'),
  noDigits:   words('Isi dengan {from} sampai {to} angka.', 'Give {from} to {to} digits.'),
  sixteen:    words('16 angka', '16 digits'),
  noNik:      words('Bukan NIK: periksa keenam belas angkanya.', 'Not a NIK: check its sixteen digits.'),
  noKk:       words('Bukan nomor KK: periksa keenam belas angkanya.', 'Not a KK number: check its sixteen digits.'),
  tooLong:    words('Paling panjang {to} huruf, tanpa karakter kendali.', 'At most {to} letters, without control characters.'),
  noDay:      words('Tanggal ini tidak ada.', 'There is no such date.'),
  rowOf:      words('{topic}: {name}', '{topic}: {name}'),
  rowNo:      words('Nomor {n}', 'Number {n}'),
  addRow:     words('Tambah orang', 'Add a person'),
  removeRow:  words('Hapus {name} dari daftar', 'Take {name} off the list'),
  noRows:     words('Belum ada orang di daftar ini.', 'Nobody is on this list yet.'),
  becauseOf:  words('Ditanyakan karena jawaban “{question}”', 'Asked because of the answer to “{question}”'),
  clear:      words('Hapus jawaban', 'Clear the answer'),
  readAgain:  words('Baca sekali lagi', 'Read it once more'),
  right:      words('Ya, benar', 'Yes, it is right'),
  change:     words('Perbaiki jawaban', 'Change the answer'),
} as const;
