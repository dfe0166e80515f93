import { type Words, words } from '#contracts';
import type { Repair } from '#domain';
import type { Missing, Outcome } from './form.ts';

// oxfmt-ignore
export const MEETING = {
  title:      words('Musyawarah desa', 'Village meeting'),
  intro:      words('Isi satu hasil untuk tiap keluarga yang dibahas. Yang tidak dibahas dibiarkan kosong.',
                    'Give one outcome for each family that was talked about. Leave the others empty.'),
  about:      words('Tentang musyawarah', 'About the meeting'),
  heldOn:     words('Tanggal musyawarah', 'Date of the meeting'),
  by:         words('Dasar', 'On the strength of'),
  minutes:    words('Berita acara musyawarah', 'Minutes of a meeting'),
  sptjm:      words('SPTJM, tanpa musyawarah', 'SPTJM, without a meeting'),
  sptjmHint:  words('SPTJM menggantikan musyawarah. Pilihan ini tercatat dan diperiksa auditor.', 'The SPTJM stands for a meeting. The choice is recorded and audited.'),
  present:    words('Jumlah yang hadir', 'How many were present'),
  presentHint: words('Menurut daftar hadir', 'By the attendance list'),
  nextOn:     words('Musyawarah berikutnya', 'Next meeting'),
  nextOnHint: words('Untuk yang ditunda', 'For those that are postponed'),
  papers:     words('Lampiran', 'Papers'),
  papersHint: words('Ditambahkan ke berkas setiap keluarga yang diterima atau tidak diterima.', 'Laid into the file of each family that is accepted or declined.'),
  families:   words('Keluarga yang dibahas', 'Families'),
  outcome:    words('Hasil untuk {who}', 'Outcome for {who}'),
  notTaken:   words('Belum dibahas', 'Not talked about'),
  allRest:    words('Terima semua yang belum diisi', 'Accept all that are not filled in yet'),
  reason:     words('Alasan', 'Reason'),
  choose:     words('Pilih alasan', 'Choose a reason'),
  repair:     words('Yang harus diperbaiki', 'What is to be repaired'),
  note:       words('Catatan', 'Note'),
  noteHint:   words('Paling banyak 280 huruf, tanpa nomor KK atau NIK', 'At most 280 letters, no KK number or NIK'),
  summary:    words('{n} keluarga diputuskan: {accepted} diterima, {declined} tidak diterima, {returned} kembali, {postponed} ditunda',
                    '{n} families decided: {accepted} accepted, {declined} declined, {returned} sent back, {postponed} postponed'),
  send:       words('Kirim {n} hasil musyawarah', 'Send {n} outcomes'),
  empty:      words('Tidak ada keluarga yang menunggu musyawarah.', 'No family waits for a meeting.'),
  emptyNext:  words('Keluarga muncul di sini sesudah disurvei.', 'Families come here once they are surveyed.'),
  more:       words('Daftar ini memuat {n} yang paling mendesak; sisanya muncul sesudah ini dikirim.', 'This list has the {n} most urgent; the rest comes once these are sent.'),
  openCase:   words('Buka kasus', 'Open the case'),
} as const;

// oxfmt-ignore
export const OUTCOME_WORDS: Record<Outcome, Words> = {
  accepted:  words('Diterima', 'Accepted'),
  declined:  words('Tidak diterima', 'Declined'),
  returned:  words('Kembali untuk perbaikan', 'Sent back for repair'),
  postponed: words('Ditunda ke musyawarah berikutnya', 'Postponed to the next meeting'),
};

// oxfmt-ignore
export const REPAIR_WORDS: Record<Repair, Words> = {
  answers:   words('Jawaban survei', 'Answers of the survey'),
  persons:   words('Data anggota keluarga', 'Data of the members'),
  minutes:   words('Berita acara', 'Minutes'),
  documents: words('Dokumen', 'Documents'),
};

// oxfmt-ignore
export const MISSING_WORDS: Record<Missing, Words> = {
  nothing: words('Beri hasil sedikitnya untuk satu keluarga.', 'Give an outcome for one family at least.'),
  heldOn:  words('Isi tanggal musyawarah.', 'Give the date of the meeting.'),
  present: words('Isi jumlah yang hadir.', 'Give how many were present.'),
  nextOn:  words('Isi tanggal musyawarah berikutnya untuk yang ditunda.', 'Give the date of the next meeting for those that are postponed.'),
  reason:  words('Pilih alasan untuk setiap yang tidak diterima, kembali atau ditunda.', 'Choose a reason for each that is declined, sent back or postponed.'),
  repair:  words('Pilih yang harus diperbaiki untuk setiap yang kembali.', 'Choose what is to be repaired for each that is sent back.'),
  note:    words('Tulis catatan di mana diminta.', 'Write a note where it is asked for.'),
};
