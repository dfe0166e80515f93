import { type Words, words } from '#contracts';
import type { ItemState } from '../../outbox/item.ts';

// oxfmt-ignore
export const OUTBOX = {
  title:        words('Kotak keluar', 'Outbox'),
  notOfficial:  words('Belum resmi sampai terkirim. Hanya yang berstatus Diterima sudah tercatat.', 'Not official until it is sent. Only what is marked Received is on record.'),
  loading:      words('Membaca kotak keluar…', 'Reading the outbox…'),
  cannotRead:   words('HP ini tidak dapat membaca simpanannya. Jangan hapus data peramban; hubungi administrator.', 'This device cannot read what it keeps. Do not clear the browser; ask an administrator.'),
  empty:        words('Tidak ada yang menunggu dikirim. Survei dan foto yang Anda kirim muncul di sini, juga tanpa jaringan.', 'Nothing waits to be sent. Surveys and photos that you send appear here, with or without a network.'),
  sendNow:      words('Kirim sekarang', 'Send now'),
  clear:        words('Bersihkan yang diterima', 'Clear what was received'),
  waiting:      words('{n, plural, other {# belum terkirim}}', '{n, plural, one {# not sent} other {# not sent}}'),
  offline:      words('HP ini luring. Kiriman berangkat sendiri begitu ada jaringan.', 'This device is offline. Everything leaves by itself as soon as there is a network.'),
  tooOld:       words('Ada kiriman yang menunggu lebih dari lima hari. Cari jaringan secepatnya.', 'Something has waited for more than five days. Find a network soon.'),
  space:        words('Ruang kosong di HP ini: {mb} MB', 'Free space on this device: {mb} MB'),
  kept:         words('Disimpan {at}', 'Kept {at}'),
  again:        words('Dicoba {n} kali; lagi {at}', 'Tried {n} times; next {at}'),
  signIn:       words('Sesi Anda berakhir. Masuk lagi, lalu kiriman ini berangkat sendiri.', 'Your session has ended. Sign in again, and this leaves by itself.'),
  receipt:      words('Tanda terima nomor {seq}, {at}', 'Receipt number {seq}, {at}'),
  changed:      words('Yang terjadi sejak Anda mengisinya', 'What has happened since you filled it in'),
  sendAnew:     words('Kirim dengan versi baru', 'Send with the new version'),
  tryAgain:     words('Coba kirim lagi', 'Try to send it again'),
  openDraft:    words('Buka lagi isiannya', 'Open it again'),
  discard:      words('Buang', 'Throw away'),
  reallyDiscard: words('Ya, buang dari HP ini', 'Yes, throw it away'),
  keepIt:       words('Jangan', 'No, keep it'),
  photo:        words('Foto', 'Photo'),
  cases:        words('Survei yang menunggu di HP ini', 'Surveys that wait on this device'),
  casesEmpty:   words('Belum ada kasus survei di HP ini. Buka Terdata sekali saat tersambung.', 'There is no survey case on this device yet. Open Terdata once with a network.'),
  begun:        words('sudah mulai diisi', 'begun'),
  leaveTitle:   words('Keluar dan kosongkan HP ini', 'Sign out and empty this device'),
  leaveHow:     words('{n, plural, other {# kiriman belum diterima server dan akan hilang.}} Bila memang begitu, ketik KELUAR.', '{n, plural, one {# item has not been received and will be lost.} other {# items have not been received and will be lost.}} If that is what you want, type KELUAR.'),
  leaveWord:    words('Ketik KELUAR', 'Type KELUAR'),
  leave:        words('Keluar dan buang semuanya', 'Sign out and throw it all away'),
  stay:         words('Batal', 'Cancel'),
  notOut:       words('Belum keluar: server belum menjawab. HP ini tidak dikosongkan.', 'You are still signed in: the server does not answer. Nothing was taken off this device.'),
} as const;

// oxfmt-ignore
export const STATE_WORDS: Record<ItemState, Words> = {
  kept:      words('Disimpan di HP', 'Kept on the device'),
  sending:   words('Mengirim', 'Sending'),
  received:  words('Diterima', 'Received'),
  needs_you: words('Perlu Anda', 'Needs you'),
  refused:   words('Ditolak', 'Refused'),
};
