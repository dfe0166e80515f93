import { words } from '#contracts';

// oxfmt-ignore
export const KEYS = {
  title:   words('Tombol cepat', 'Keyboard'),
  on:      words('Tombol cepat satu huruf aktif', 'Single keys are on'),
  search:  words('Cari', 'Search'),
  down:    words('Baris berikutnya', 'Next row'),
  up:      words('Baris sebelumnya', 'Previous row'),
  open:    words('Buka kasus', 'Open the case'),
  next:    words('Ambil kasus berikutnya', 'Take the next case'),
  claim:   words('Ambil kasus ini', 'Claim this case'),
  help:    words('Daftar tombol ini', 'This list'),
  outcome: words('Pilih putusan', 'Choose an outcome'),
  send:    words('Kirim putusan', 'Send the decision'),
} as const;
