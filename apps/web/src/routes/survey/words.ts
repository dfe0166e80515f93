import { type Words, words } from '#contracts';
import type { PhotoSlot } from '../../instrument/photo-slots.ts';

// oxfmt-ignore
export const SURVEY = {
  title:        words('Survei lapangan', 'Survey'),
  part:         words('Bagian {part} dari {parts}', 'Part {part} of {parts}'),
  back:         words('Kembali', 'Back'),
  next:         words('Lanjut', 'Next'),
  last:         words('Foto dan kirim', 'Photos and sending'),
  saved:        words('Tersimpan di HP ini', 'Saved on this device'),
  saving:       words('Menyimpan…', 'Saving…'),
  notSaved:     words('Tidak dapat menyimpan di HP ini. Jangan tutup halaman; kosongkan ruang penyimpanan lalu ubah satu jawaban.',
                      'This device cannot save it. Do not close the page; free some space and change one answer.'),
  loading:      words('Membuka survei…', 'Opening the survey…'),
  notKept:      words('Kasus ini belum ada di HP ini. Buka sekali saat tersambung, lalu dapat diisi tanpa jaringan.',
                      'This case is not on this device yet. Open it once with a network; after that it needs none.'),
  cannotOpen:   words('Survei ini tidak dapat dibuka.', 'This survey cannot be opened.'),
  remembered:   words('Server belum menjawab. Anda mengisi dari yang tersimpan di HP ini.', 'The server does not answer. You work from what this device has.'),
  notNow:       words('Survei kasus ini tidak dapat dikirim sekarang', 'The survey of this case cannot be sent now'),
  isDone:       words('Kasus ini tidak di tahap survei. Buka kasusnya untuk melihat di mana ia sekarang.', 'This case is not at its survey. Open the case to see where it is.'),
  inOutbox:     words('Survei kasus ini ada di kotak keluar.', 'The survey of this case is in the outbox.'),
  unanswered:   words('{n, plural, other {# pertanyaan belum dijawab}}', '{n, plural, one {# question has no answer} other {# questions have no answer}}'),
  missedOn:     words('{screen}: {n, plural, other {# pertanyaan}}', '{screen}: {n, plural, one {# question} other {# questions}}'),
  complete:     words('Semua pertanyaan sudah dijawab.', 'Every question has an answer.'),
  mayStayOpen:  words('Boleh dikirim begitu bila keluarga tidak tahu jawabannya.', 'It may be sent like this if the family does not know the answer.'),
  photos:       words('Foto', 'Photos'),
  photosHint:   words('Dikecilkan di HP ini sampai 200 kB dan dikirim sesudah jawabannya. Jangan memotret orang.', 'Made small on this device, 200 kB at most, and sent after the answers. Do not photograph people.'),
  addPhoto:     words('Ambil foto', 'Take a photo'),
  otherPhoto:   words('Ganti foto', 'Take another'),
  removePhoto:  words('Hapus foto {what}', 'Remove the photo: {what}'),
  photoKept:    words('Tersimpan, {kb} kB', 'Kept, {kb} kB'),
  photoBad:     words('Berkas ini bukan gambar yang dapat dibaca. Ambil foto lagi (JPEG, PNG atau WebP).', 'This file is not a picture that can be read. Take it again (JPEG, PNG or WebP).'),
  send:         words('Kirim', 'Send'),
  sendHint:     words('Belum resmi sampai terkirim dan diterima server.', 'Not official until it is sent and the server has it.'),
  toOutbox:     words('Buka kotak keluar', 'Open the outbox'),
} as const;

// oxfmt-ignore
export const PHOTO_WORDS: Record<PhotoSlot, Words> = {
  front:   words('Depan rumah', 'Front of the house'),
  roof:    words('Atap', 'Roof'),
  floor:   words('Lantai', 'Floor'),
  kitchen: words('Dapur', 'Kitchen'),
  water:   words('Sumber air', 'Source of water'),
  kk:      words('Kartu keluarga', 'Family card'),
};
