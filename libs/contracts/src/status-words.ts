import type { CitizenEnd, CitizenState, CitizenStep, ObjectionState } from '#domain';
import { words, type Words } from './words.ts';

/** What a family reads of a state: what it is, who has the file, and what they can do meanwhile. */
export type StateWords = { title: Words; who: Words; todo: Words };

const OFFICE = words('Kantor desa/kelurahan Anda', 'Your village office');
const DINAS = words('Dinas Sosial kabupaten/kota Anda', 'The social office of your regency');
const MINISTRY = words('Kementerian Sosial', 'The Ministry of Social Affairs');

// oxfmt-ignore
export const STATE_WORDS: Record<CitizenState, StateWords> = {
  received: {
    title: words('Usulan Anda sudah diterima dan menunggu kunjungan survei', 'Your request was received and waits for a visit'),
    who: OFFICE,
    todo: words('Siapkan KTP dan kartu keluarga. Jika tidak ada yang datang sampai tanggal itu, tanyakan di kantor desa/kelurahan.', 'Keep your identity cards and family card ready. If nobody has come by that day, ask at your village office.'),
  },
  meeting: {
    title: words('Usulan Anda dibahas dalam musyawarah desa/kelurahan', 'Your request is taken up by the village meeting'),
    who: OFFICE,
    todo: words('Anda boleh datang ke musyawarah. Jadwalnya dapat ditanyakan di kantor desa/kelurahan.', 'You may come to the meeting. Ask your village office for its day.'),
  },
  repair: {
    title: words('Data usulan Anda sedang diperbaiki', 'The data of your request are being corrected'),
    who: OFFICE,
    todo: words('Petugas mungkin meminta keterangan atau dokumen lagi. Jika ada data yang berubah, beri tahu kantor desa/kelurahan.', 'An officer may ask for something again. If anything has changed, tell your village office.'),
  },
  district: {
    title: words('Usulan Anda diperiksa daerah', 'Your request is being looked at by the regency'),
    who: DINAS,
    todo: words('Tidak ada yang perlu Anda lakukan. Jika data keluarga berubah, beri tahu kantor desa/kelurahan.', 'There is nothing you have to do. If your family’s data change, tell your village office.'),
  },
  ministry: {
    title: words('Usulan Anda diperiksa Kementerian dan dicocokkan dengan data kependudukan', 'Your request is being looked at by the ministry and compared with the civil registry'),
    who: MINISTRY,
    todo: words('Tidak ada yang perlu Anda lakukan. Jika data keluarga berubah, beri tahu kantor desa/kelurahan.', 'There is nothing you have to do. If your family’s data change, tell your village office.'),
  },
  clarification: {
    title: words('Ada data yang perlu dijelaskan', 'Some data need an explanation'),
    who: words('Dinas Sosial atau Kementerian Sosial', 'The social office or the ministry'),
    todo: words('Tanyakan di kantor desa/kelurahan apakah Anda perlu membawa sesuatu. Bawa KTP dan kartu keluarga.', 'Ask at your village office whether you should bring something. Take your identity cards and family card along.'),
  },
  paused: {
    title: words('Pemeriksaan berhenti sementara; usulan Anda tidak hilang', 'The work is paused; your request is not lost'),
    who: words('Kantor yang sedang memegang usulan Anda', 'The office that has your request'),
    todo: words('Pemeriksaan menunggu sesuatu di luar kantor, misalnya sistem lain atau giliran. Ia dilanjutkan dengan sendirinya; Anda tidak perlu mengusulkan lagi.', 'The work waits for something outside the office, such as another system or a turn. It goes on by itself; you need not ask again.'),
  },
  registered: {
    title: words('Keluarga Anda sudah terdaftar', 'Your family is registered'),
    who: MINISTRY,
    todo: words('Terdaftar belum berarti menerima bantuan. Beri tahu kantor desa/kelurahan jika ada yang lahir, pindah, atau meninggal.', 'Being registered is not yet being helped. Tell your village office of a birth, a move or a death.'),
  },
  review: {
    title: words('Data keluarga Anda sedang ditinjau lagi; Anda masih terdaftar', 'The data of your family are being looked at again; you are still registered'),
    who: DINAS,
    todo: words('Tidak ada yang perlu Anda lakukan. Petugas mungkin menghubungi Anda.', 'There is nothing you have to do. An officer may get in touch.'),
  },
  declined: {
    title: words('Usulan Anda belum dapat diterima', 'Your request cannot be accepted as it is'),
    who: words('Anda: banding dapat diajukan', 'You: you may appeal'),
    todo: words('Tanyakan alasannya di kantor desa/kelurahan. Jika Anda tidak setuju, ajukan banding; bawa bukti yang baru.', 'Ask your village office for the reason. If you do not agree, appeal, and bring new evidence.'),
  },
  appeal: {
    title: words('Banding Anda sedang diperiksa petugas lain', 'Your appeal is being looked at by another officer'),
    who: words('Atasan yang belum pernah memutuskan usulan Anda', 'A supervisor who has never decided on your request'),
    todo: words('Bukti baru masih boleh dibawa ke kantor desa/kelurahan.', 'You may still bring new evidence to your village office.'),
  },
  closed: {
    title: words('Usulan ini sudah selesai', 'This request is closed'),
    who: OFFICE,
    todo: words('Untuk penjelasan, datanglah ke kantor desa/kelurahan. Keluarga Anda boleh diusulkan lagi.', 'For an explanation, come to your village office. Your family may be put forward again.'),
  },
};

/** A closed proposal says how it ended as far as a page without a name may. */
// oxfmt-ignore
export const END_WORDS: Record<CitizenEnd, Words> = {
  done:            words('Usulan ini selesai dan sudah diterapkan', 'This request is done and has been carried out'),
  in_registry:     words('Usulan ini selesai; keluarga Anda terdaftar', 'This request is done; your family is registered'),
  not_in_registry: words('Usulan ini selesai dan tidak diterima', 'This request is closed and was not accepted'),
  ended:           words('Usulan ini sudah diakhiri', 'This request was ended'),
};

/** All that somebody hears who objected from outside the family. */
// oxfmt-ignore
export const OBJECTION_WORDS: Record<ObjectionState, Words> = {
  looked_at:    words('Sanggahan Anda sedang diperiksa', 'Your objection is being looked at'),
  followed:     words('Sanggahan Anda sudah diperiksa dan diikuti', 'Your objection was looked at and followed'),
  not_followed: words('Sanggahan Anda sudah diperiksa dan tidak diikuti', 'Your objection was looked at and not followed'),
};
export const OBJECTION_PROTECTED = words(
  'Nama Anda tidak diberitahukan kepada siapa pun. Data keluarga yang disanggah tidak ditampilkan di sini.',
  'Your name is told to nobody. Nothing about the family is shown here.',
);

// oxfmt-ignore
export const STEP_WORDS: Record<CitizenStep, Words> = {
  1: words('Diterima desa', 'Received by the village'),
  2: words('Diperiksa daerah', 'Checked by the regency'),
  3: words('Diperiksa Kementerian', 'Checked by the ministry'),
  4: words('Hasil', 'Result'),
};

/** Until when; `{until}` is a day. */
// oxfmt-ignore
export const UNTIL_WORDS = {
  by:         words('Paling lambat {until}', 'By {until}'),
  late:       words('Seharusnya selesai {until}; sudah terlambat, dan atasan kantor diberi tahu', 'It should have been done by {until}; it is late, and a supervisor is told'),
  late_again: words('Sudah terlambat, dan atasan kantor diberi tahu. Paling lambat {until}', 'It is late, and a supervisor was told. By {until}'),
  paused:     words('Dilanjutkan paling lambat {until}', 'It goes on by {until}'),
  open_pause: words('Dilanjutkan begitu yang ditunggu kembali; tenggatnya berhenti selama itu', 'It goes on as soon as that is back; its deadline stands still until then'),
  review:     words('Dilihat lagi sesudah {until}', 'It is looked at again after {until}'),
  appeal:     words('Banding diterima sampai {until}', 'An appeal is accepted until {until}'),
  nothing:    words('Tidak ada yang ditunggu', 'Nothing is waited for'),
} as const satisfies Record<string, Words>;
