import { type Words, words } from '#contracts';
import type { Outcome, Repair } from '#domain';

// oxfmt-ignore
export const CASE = {
  loading:      words('Membuka kasus…', 'Opening the case…'),
  noFamily:     words('Kasus {ticket}', 'Case {ticket}'),
  closedEyes:   words('Anda dapat melihat mengapa kasus ini berhenti, tetapi tidak data keluarganya.', 'You may see why this case stops, and not the data of the family.'),
  wholeFamily:  words('Keluarga ini: riwayat, bansos, dan usulan lain', 'This family: its history, its aid, and something else to put forward'),
  back:         words('Kembali ke daftar', 'Back to the list'),
  decide:       words('Putuskan', 'Decide'),
  ticket:       words('Tiket', 'Ticket'),
  time:         words('Waktu', 'Time'),
  noDue:        words('Tanpa tenggat', 'No deadline'),
  rail:         words('Perjalanan usulan', 'The way of the proposal'),
  behind:       words('(sudah)', '(done)'),
  here:         words('(sekarang)', '(now)'),
  ahead:        words('(nanti)', '(to come)'),

  whyTitle:     words('Kenapa berhenti?', 'Why does it stop?'),
  whyYou:       words('Menunggu Anda', 'It waits for you'),
  details:      words('Rincian', 'Details'),
  waitsFor:     words('Menunggu', 'Waits for'),
  since:        words('Sejak', 'Since'),
  until:        words('Sampai', 'Until'),
  whyNext:      words('Lalu', 'Then'),
  canAct:       words('Yang dapat bertindak', 'Who can act'),
  nobodyCan:    words('Tidak ada yang dapat bertindak sekarang; atasan kantor yang menyelesaikannya.', 'Nobody can act now; it is for a supervisor to settle.'),
  byItself:     words('Tidak perlu tindakan siapa pun.', 'Nobody has to do anything.'),

  tabs:         words('Bagian kasus', 'Parts of the case'),
  summary:      words('Ringkasan', 'Summary'),
  survey:       words('Survei', 'Survey'),
  identity:     words('Dukcapil', 'Dukcapil'),
  findings:     words('Temuan', 'Findings'),
  appeal:       words('Banding', 'Appeal'),
  documents:    words('Berkas', 'Documents'),
  history:      words('Riwayat', 'History'),
  notSeen:      words('Bagian ini tidak untuk meja Anda.', 'This part is not for your desk.'),
  cannotRead:   words('Bagian ini tidak dapat dibaca.', 'This part cannot be read.'),

  family:       words('Keluarga', 'The family'),
  members:      words('Anggota keluarga', 'Members of the family'),
  name:         words('Nama', 'Name'),
  relation:     words('Hubungan', 'Relation'),
  born:         words('Lahir', 'Born'),
  sex:          words('Jenis kelamin', 'Sex'),
  nik:          words('NIK', 'NIK'),
  kk:           words('Nomor KK', 'Family card'),
  address:      words('Alamat', 'Address'),
  phone:        words('Telepon', 'Telephone'),
  reminded:     words('Atasan mengingatkan pada {instant}: kasus ini sudah lewat waktunya.', 'A supervisor reminded you on {instant}: this case is past its time.'),
  deadline:     words('Tenggat', 'The deadline'),
  opened:       words('Dibuka', 'Opened'),
  promised:     words('Dijanjikan kepada keluarga', 'Promised to the family'),
  due:          words('Jatuh tempo', 'Due'),
  hold:         words('Penundaan', 'Hold'),
  held:         words('Ditunda sejak {since} sampai {until}: {reason}', 'On hold from {since} to {until}: {reason}'),
  gate:         words('Penarikan', 'Gate'),
  gateLine:     words('Bila disahkan sampai {cut}, ikut penarikan {pull}; sesudahnya {missed}.', 'If ratified by {cut} it joins the pull of {pull}; after that, {missed}.'),
  rules:        words('Aturan', 'Rules'),
  round:        words('Putaran', 'Round'),
  returns:      words('Dikembalikan', 'Returned'),
  times:        words('{n} kali', '{n, plural, one {# time} other {# times}}'),
  level:        words('Eskalasi', 'Escalation'),
  repair:       words('Yang dibuka untuk diperbaiki', 'Unlocked for repair'),
  withdrawal:   words('Penarikan usulan', 'Withdrawal'),
  withdrawalLine: words('Diminta {asked}; dapat ditetapkan mulai {from}.', 'Asked for on {asked}; it may be confirmed from {from}.'),
  outcome:      words('Hasil akhir', 'Outcome'),

  noSurvey:     words('Belum ada survei.', 'There is no survey yet.'),
  surveyNo:     words('Survei {n}', 'Survey {n}'),
  question:     words('Pertanyaan', 'Question'),
  answer:       words('Jawaban', 'Answer'),
  before:       words('Sebelumnya', 'Before'),
  changed:      words('Berubah', 'Changed'),
  same:         words('Tetap', 'Same'),
  changes:      words('{n, plural, other {# jawaban berubah sejak survei sebelumnya}}', '{n, plural, one {# answer changed since the survey before} other {# answers changed since the survey before}}'),
  fillSurvey:   words('Isi survei', 'Fill in the survey'),

  noCheck:      words('Belum diperiksa di Dukcapil.', 'Not checked at Dukcapil yet.'),
  checkedAt:    words('Diperiksa {at}', 'Checked {at}'),
  element:      words('Unsur', 'Element'),
  ours:         words('Pada usulan', 'In the proposal'),
  answerOf:     words('Jawaban Dukcapil', 'Answer of Dukcapil'),
  score:        words('kemiripan {n} %', 'likeness {n} %'),

  noFindings:   words('Tidak ada temuan terbuka.', 'No finding is open.'),
  raisedAt:     words('Dicatat {at}', 'Raised {at}'),

  noDocuments:  words('Belum ada berkas.', 'There are no documents yet.'),
  showPicture:  words('Tampilkan', 'Show'),
  pictureOf:    words('{what}, berkas {n}', '{what}, document {n}'),
  openFile:     words('Buka di tab baru', 'Open in a new tab'),
  elsewhere:    words('Isinya tidak disimpan di sini; hanya sidik jarinya.', 'Its content is not kept here, only its fingerprint.'),
  addDocument:  words('Tambah berkas', 'Add a document'),
  kind:         words('Jenis berkas', 'Kind of document'),
  file:         words('Foto atau pindaian (JPEG, PNG atau WebP, sampai 8 MB)', 'Photo or scan (JPEG, PNG or WebP, 8 MB at most)'),
  fileHint:     words('Tempat dan waktu pemotretan dihapus dari foto.', 'The place and time of the photo are removed from it.'),
  fileMissing:  words('Pilih satu berkas.', 'Choose a file.'),
  upload:       words('Kirim berkas', 'Send the document'),
  uploaded:     words('Berkas tercatat.', 'The document is recorded.'),
  uploadFailed: words('Berkas tidak dapat dikirim.', 'The document could not be sent.'),

  noHistory:    words('Belum ada peristiwa.', 'Nothing has happened yet.'),
  raw:          words('Tampilkan catatan aslinya', 'Show the record as it is'),
  decisionFile: words('Berkas keputusan', 'Decision file'),
  system:       words('sistem', 'the system'),
  by:           words('oleh {who}', 'by {who}'),
  reason:       words('Alasan: {reason}', 'Reason: {reason}'),
  finding:      words('Temuan: {what}', 'Finding: {what}'),
  toOfficer:    words('kepada {who}', 'to {who}'),
  toUntil:      words('sampai {date}', 'until {date}'),
  letter:       words('Surat {number}', 'Letter {number}'),
  metOn:        words('Musyawarah {date}', 'Meeting of {date}'),
  presentAt:    words('{n} hadir', '{n} present'),
  surveyOf:     words('Survei {instrument} {version}, catatan {seq}', 'Survey {instrument} {version}, line {seq}'),
  checkOf:      words('Pemeriksaan Dukcapil, catatan {seq}', 'Dukcapil check, line {seq}'),
  restOf:       words('{what}: {which}', '{what}: {which}'),
  repairOf:     words('Diperbaiki: {what}', 'To repair: {what}'),
} as const;

// oxfmt-ignore
export const REVEAL = {
  nik:      words('Lihat NIK', 'Show the NIK'),
  kk:       words('Lihat nomor KK', 'Show the family card number'),
  phone:    words('Lihat telepon', 'Show the telephone number'),
  of:       words('{what} {who}', '{what} of {who}'),
  why:      words('Mengapa Anda perlu melihatnya?', 'Why do you need to see it?'),
  logged:   words('Dicatat atas nama Anda, dan tertutup lagi sesudah 30 detik.', 'It is recorded under your name, and hidden again after 30 seconds.'),
  show:     words('Tampilkan', 'Show'),
  shown:    words('Ditampilkan selama {n} detik', 'Shown for {n} seconds'),
  failed:   words('Tidak dapat ditampilkan.', 'It cannot be shown.'),
} as const;

// oxfmt-ignore
export const RELATION_WORDS: Readonly<Record<string, Words>> = {
  head:   words('Kepala keluarga', 'Head'),
  spouse: words('Pasangan', 'Spouse'),
  child:  words('Anak', 'Child'),
  parent: words('Orang tua', 'Parent'),
  other:  words('Lainnya', 'Other'),
};

// oxfmt-ignore
export const SEX_WORDS = {
  male:   words('Laki-laki', 'Male'),
  female: words('Perempuan', 'Female'),
} as const;

// oxfmt-ignore
export const REPAIR_WORDS: Record<Repair, Words> = {
  answers:   words('Jawaban survei', 'Answers of the survey'),
  persons:   words('Data anggota keluarga', 'Data of the members'),
  minutes:   words('Berita acara musyawarah', 'Minutes of the meeting'),
  documents: words('Dokumen', 'Documents'),
};

// oxfmt-ignore
export const OUTCOME_WORDS: Record<Outcome, Words> = {
  applied:        words('Diterapkan', 'Applied'),
  rejected:       words('Ditolak', 'Rejected'),
  withdrawn:      words('Ditarik keluarga', 'Withdrawn by the family'),
  deceased:       words('Meninggal', 'Deceased'),
  duplicate:      words('Usulan ganda', 'A second proposal'),
  moved:          words('Pindah', 'Moved away'),
  enrolled_ended: words('Keluar dari daftar', 'Left the registry'),
  handed_over:    words('Diserahkan ke evaluasi wilayah', 'Handed over'),
};

// oxfmt-ignore
export const ELEMENT_WORDS = {
  nik:        words('NIK', 'NIK'),
  kk:         words('Nomor KK', 'Family card number'),
  name:       words('Nama', 'Name'),
  birthPlace: words('Tempat lahir', 'Place of birth'),
  bornOn:     words('Tanggal lahir', 'Date of birth'),
  sex:        words('Jenis kelamin', 'Sex'),
  address:    words('Alamat', 'Address'),
} as const;

/** Each mark is a sign and a word. */
// oxfmt-ignore
export const COMPARED_WORDS = {
  same:    words('✓ Sama', '✓ Same'),
  differs: words('≠ Beda', '≠ Differs'),
  empty:   words('○ Kosong', '○ Empty'),
  notDone: words('– Tidak dicek', '– Not checked'),
} as const;

// oxfmt-ignore
export const RESTS_WORDS: Readonly<Record<string, Words>> = {
  survey:   words('Survei', 'Survey'),
  identity: words('Pemeriksaan Dukcapil', 'Dukcapil check'),
  score:    words('Versi skor', 'Version of the score'),
};
