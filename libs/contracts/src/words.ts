import type { EventName, NikWarning, Stage } from '#domain';

/** A text in the two languages of the product; Indonesian is the source. */
export type Words = { id: string; en: string };
export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const words = (id: string, en: string): Words => ({ id, en });

/** On every receipt, page and letter. */
export const FREE_OF_CHARGE = words(
  'Layanan ini GRATIS. Jangan membayar siapa pun.',
  'This service is FREE. Do not pay anybody.',
);

// oxfmt-ignore
export const STAGE_WORDS: Record<Stage, Words> = {
  survey:                words('Survei lapangan', 'Survey'),
  village_deliberation:  words('Musyawarah desa/kelurahan', 'Village deliberation'),
  local_validation:      words('Validasi daerah', 'Local validation'),
  district_ratification: words('Pengesahan', 'Ratification'),
  ministry_verification: words('Verifikasi', 'Ministry verification'),
  dukcapil_check:        words('Padan Dukcapil', 'Dukcapil check'),
  enrollment:            words('Penetapan', 'Enrollment'),
  clarification:         words('Klarifikasi', 'Clarification'),
  enrolled:              words('Terdaftar', 'Enrolled'),
  reevaluation:          words('Evaluasi berkala', 'Re-evaluation'),
  review:                words('Tinjauan', 'Review'),
  rejected:              words('Ditolak', 'Rejected'),
  appeal:                words('Banding', 'Appeal'),
  closed:                words('Selesai', 'Closed'),
};

/** What has happened, as a line of the file says it. */
// oxfmt-ignore
export const EVENT_WORDS: Record<EventName, Words> = {
  opened:                words('Usulan dibuka', 'Proposal opened'),
  surveyed:              words('Survei selesai', 'Survey done'),
  village_accepted:      words('Diterima musyawarah', 'Accepted by the village'),
  village_declined:      words('Ditolak musyawarah', 'Declined by the village'),
  locally_validated:     words('Lolos validasi daerah', 'Validated by the district'),
  ratified:              words('Disahkan', 'Ratified'),
  ministry_verified:     words('Diverifikasi Kemensos', 'Verified by the ministry'),
  identity_matched:      words('Identitas padan', 'Identity matched'),
  identity_questioned:   words('Identitas dipertanyakan', 'Identity questioned'),
  enrolled:              words('Terdaftar', 'Enrolled'),
  applied:               words('Diterapkan', 'Applied'),
  enrollment_questioned: words('Penetapan dipertanyakan', 'Enrollment questioned'),
  clarified:             words('Diklarifikasi', 'Clarified'),
  returned:              words('Kembali untuk perbaikan', 'Returned for repair'),
  rejected:              words('Ditolak', 'Rejected'),
  review_opened:         words('Evaluasi dimulai', 'Re-evaluation started'),
  review_confirmed:      words('Evaluasi tanpa perubahan', 'Re-evaluation confirmed'),
  review_questioned:     words('Perlu ditinjau', 'Review needed'),
  handed_over:           words('Diserahkan ke evaluasi wilayah', 'Handed over'),
  kept:                  words('Tetap terdaftar', 'Kept'),
  removed:               words('Dikeluarkan', 'Removed'),
  appealed:              words('Banding diajukan', 'Appeal filed'),
  appeal_granted:        words('Banding dikabulkan', 'Appeal granted'),
  appeal_denied:         words('Banding ditolak', 'Appeal denied'),
  appeal_lapsed:         words('Masa banding lewat', 'Appeal window lapsed'),
  ended:                 words('Diakhiri', 'Ended'),
  corrected:             words('Diperbaiki', 'Corrected'),
  finding_raised:        words('Temuan dicatat', 'Finding raised'),
  finding_dismissed:     words('Temuan dikesampingkan', 'Finding dismissed'),
  assigned:              words('Surveyor ditugaskan', 'Surveyor assigned'),
  claimed:               words('Diambil', 'Claimed'),
  released:              words('Dilepas', 'Released'),
  reassigned:            words('Dialihkan', 'Reassigned'),
  noted:                 words('Catatan ditambah', 'Note added'),
  document_added:        words('Dokumen ditambah', 'Document added'),
  visit_failed:          words('Kunjungan gagal', 'Visit failed'),
  held:                  words('Ditunda', 'On hold'),
  resumed:               words('Dilanjutkan', 'Resumed'),
  postponed:             words('Menunggu musyawarah berikutnya', 'Postponed to the next meeting'),
  extended:              words('Tenggat diperpanjang', 'Deadline extended'),
  escalated:             words('Eskalasi', 'Escalated'),
  reminded:              words('Diingatkan', 'Reminded'),
  parked:                words('Menunggu sistem luar', 'Waiting for an outside system'),
  unparked:              words('Sistem luar kembali', 'The outside system is back'),
  awaited:               words('Menunggu giliran', 'Waiting for its turn'),
  life_event_recorded:   words('Peristiwa keluarga dicatat', 'Life event recorded'),
  withdrawal_asked:      words('Penarikan diminta', 'Withdrawal asked for'),
  withdrawal_cancelled:  words('Penarikan dibatalkan', 'Withdrawal cancelled'),
  undone:                words('Diurungkan', 'Undone'),
};

/** What looks odd in a number and hinders nothing: it may be right all the same. */
// oxfmt-ignore
export const WARNING_WORDS: Record<NikWarning, Words> = {
  province_unknown:   words('kode provinsi ini tidak ada sekarang; mungkin kode lama', 'no province has this code today; it may be an old one'),
  region_unknown:     words('kode wilayah ini tidak ada di daftar sekarang; mungkin kode lama', "this region code is not in today's list; it may be an old one"),
  birth_date_differs: words('tanggal lahir tidak sama dengan yang ada di NIK', 'the birth date is not the one in the NIK'),
  sex_differs:        words('jenis kelamin tidak sama dengan yang ada di NIK', 'the sex is not the one in the NIK'),
};

/** Why a field does not fit, where the contract says it in its own words; the rest is said by the library, in either language. */
// oxfmt-ignore
export const FIELD_WORDS: Readonly<Record<string, Words>> = {
  unknown:         words('isian ini tidak dikenal', 'this field is not known'),
  code:            words('kode dari huruf dan angka, disambung - atau _', 'a code of letters and digits, joined by - or _'),
  village_code:    words('kode desa/kelurahan, misalnya 32.01.05.2003', 'a village code, such as 32.01.05.2003'),
  area_code:       words('kode wilayah, misalnya 32.01 atau 32.01.05.2003', 'a region code, such as 32.01 or 32.01.05.2003'),
  letter_number:   words('nomor surat, misalnya 460/118/Dinsos/2026', 'the number of the letter, such as 460/118/Dinsos/2026'),
  nik:             words('NIK tidak benar: periksa keenam belas angkanya', 'not a NIK: check its sixteen digits'),
  kk:              words('nomor KK tidak benar: periksa keenam belas angkanya', 'not a KK number: check its sixteen digits'),
  phone:           words('nomor telepon tidak benar', 'not a telephone number'),
  own_command_ids: words('setiap baris perlu nomor perintah sendiri', 'each item needs a command id of its own'),
  ticket:          words('tiket tidak benar: periksa kedua belas hurufnya', 'not a ticket: check its twelve letters'),
  one_sought:      words('beri NIK, tiket, atau nama, salah satu', 'give a NIK, a ticket or a name, one of them'),
  listed_twice:    words('sudah tercantum di atas', 'stands in the list already'),
  office_unlisted: words('kantor ini tidak ada dalam berkas', 'this office is not in the file'),
  question_unknown:     words('pertanyaan ini tidak ada di formulir', 'this form has no such question'),
  answer_unlisted:      words('pilih jawaban dari daftar pertanyaan ini', 'choose an answer from the list of this question'),
  answer_out_of_range:  words('bilangan bulat di antara batas pertanyaan ini', 'a whole number within the limits of this question'),
  answer_not_asked:     words('pertanyaan ini dilewati karena jawaban lain', 'another answer skips this question'),
  answer_no_sum:        words('jumlah kode dari pilihan pertanyaan ini; 99 bukan jawaban', 'a sum of the codes of this question; 99 is no answer'),
  answer_no_text:       words('teks pendek tanpa karakter kendali', 'a short text without control characters'),
  answer_no_digits:     words('angka saja, sebanyak yang diminta', 'digits alone, as many as are asked for'),
  answer_no_day:        words('tanggal yang ada, misalnya 2026-03-31', 'a day that exists, such as 2026-03-31'),
  answer_no_month:      words('bulan, misalnya 2026-03', 'a month, such as 2026-03'),
  answer_twice:         words('nomor ini sudah ada pada anggota lain', 'another member has this number already'),
  rows_unfit:           words('daftar anggota, paling banyak 40', 'a list of members, 40 at most'),
  form_version_unknown: words('versi formulir ini tidak diterima; muat ulang halamannya', 'this version of the form is not accepted; reload the page'),
  note_needed:     words('tulis singkat apa yang dimaksud', 'say in a few words what is meant'),
  not_yet:         words('tanggal ini belum tiba', 'that day has not come yet'),
  rules_in_force:  words('hanya aturan yang berlaku', 'only the rules in force'),
};
