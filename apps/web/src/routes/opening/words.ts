import { type OpenBody, type Words, words } from '#contracts';
import type { NumberProblem } from '#domain';

// oxfmt-ignore
export const OPENING = {
  title:        words('Usulan baru', 'New proposal'),
  loading:      words('Membuka isian…', 'Opening the form…'),
  kept:         words('Isian tersimpan di HP ini sampai server menerimanya.', 'What you type is kept on this device until the server has it.'),
  notKept:      words('Isian tidak dapat disimpan di HP ini; jangan tutup halaman sebelum diterima.', 'This device cannot keep what you type; do not close the page before it is received.'),
  notYours:     words('Usulan dibuka oleh operator desa atau validator Dinas Sosial.', 'A proposal is opened by a village operator or a validator.'),
  family:       words('Keluarga', 'Family'),
  kk:           words('Nomor KK', 'KK number'),
  kkHint:       words('16 angka, seperti pada kartu keluarga', '16 digits, as on the family card'),
  address:      words('Alamat', 'Address'),
  phone:        words('Nomor telepon (boleh kosong)', 'Telephone (may be left empty)'),
  village:      words('Desa/kelurahan', 'Village'),
  villageHint:  words('Kode Kemendagri di wilayah {region}, misalnya {region}.05.2003', 'Kemendagri code within {region}, such as {region}.05.2003'),
  villageBad:   words('Bukan kode desa di wilayah Anda ({region}).', 'Not a village code of your area ({region}).'),
  channel:      words('Keluarga datang lewat', 'The family came by'),
  members:      words('Anggota keluarga', 'Members of the family'),
  member:       words('Anggota {n}', 'Member {n}'),
  addMember:    words('Tambah anggota', 'Add a member'),
  removeMember: words('Hapus anggota {n}', 'Remove member {n}'),
  nik:          words('NIK', 'NIK'),
  name:         words('Nama lengkap', 'Full name'),
  birthPlace:   words('Tempat lahir', 'Place of birth'),
  bornOn:       words('Tanggal lahir', 'Date of birth'),
  sex:          words('Jenis kelamin', 'Sex'),
  relation:     words('Hubungan dengan kepala keluarga', 'Relation to the head of the family'),
  choose:       words('Pilih…', 'Choose…'),
  required:     words('Isian ini wajib.', 'This is needed.'),
  noHead:       words('Satu anggota harus kepala keluarga.', 'One member has to be the head of the family.'),
  twice:        words('NIK ini sudah dipakai anggota lain di isian ini.', 'Another member of this form has this NIK.'),
  typing:       words('{n} dari 16 angka', '{n} of 16 digits'),
  nikGood:      words('Bentuknya benar: kecamatan {district}, {sex}, lahir {day}', 'Well formed: district {district}, {sex}, born {day}'),
  kkGood:       words('Bentuknya benar: dicatat di kecamatan {district}', 'Well formed: recorded in district {district}'),
  check:        words('Periksa: {what}.', 'Check: {what}.'),
  send:         words('Kirim usulan', 'Send the proposal'),
  sending:      words('Sedang dikirim; tunggu jawabannya. Menekan dua kali tidak membuat dua usulan.', 'Being sent; wait for the answer. Pressing twice does not make two proposals.'),
  awaits:       words('Server belum menjawab. Isian disimpan dan dikirim lagi dengan sendirinya.', 'The server does not answer. It is kept and sent again by itself.'),
  tryNow:       words('Coba sekarang', 'Try now'),
  fixFields:    words('{n, plural, other {# isian perlu diperbaiki}}', '{n, plural, one {# field needs correction} other {# fields need correction}}'),
  elsewhere:    words('Sudah ada di kantor lain', 'Another office has it'),
  heldBy:       words('KK atau NIK ini ada pada usulan terbuka di {office}. Hubungi kantor itu.', 'This KK or NIK is in an open proposal of {office}. Speak to that office.'),
  broken:       words('Usulan tidak dapat dikirim.', 'The proposal cannot be sent.'),
  discard:      words('Kosongkan isian', 'Empty the form'),
  reallyDiscard: words('Ya, kosongkan', 'Yes, empty it'),
  signIn:       words('Masuk lagi', 'Sign in again'),
} as const;

// oxfmt-ignore
export const RECEIPT = {
  title:     words('Tanda terima usulan', 'Receipt of the proposal'),
  ticket:    words('Nomor tiket', 'Ticket'),
  promised:  words('Dijanjikan paling lambat', 'Promised by'),
  gate:      words('Gerbang data', 'Gate'),
  gateText:  words('Bila disahkan sampai {cut}, ikut penarikan {pull}; sesudah itu penarikan {missed}.', 'If ratified by {cut} it joins the pull of {pull}; after that the pull of {missed}.'),
  office:    words('Kantor', 'Office'),
  received:  words('Diterima', 'Received'),
  proof:     words('Bukti catatan', 'Proof in the record'),
  steps:     words('Empat langkah berikutnya', 'The four steps to come'),
  status:    words('Tanyakan kemajuannya di halaman status dengan nomor tiket dan empat angka terakhir NIK.', 'Ask how it goes on the status page, with the ticket and the last four digits of the NIK.'),
  statusLink: words('Halaman status', 'Status page'),
  levy:      words('Laporkan pungutan', 'Report a levy'),
  print:     words('Cetak', 'Print'),
  another:   words('Usulan lain', 'Another proposal'),
  openCase:  words('Buka kasus', 'Open the case'),
  odd:       words('Yang perlu diperiksa', 'Worth checking'),
} as const;

export const STEPS: readonly Words[] = [
  words('Diterima desa', 'Received by the village'),
  words('Diperiksa daerah', 'Checked by the district'),
  words('Diperiksa Kementerian', 'Checked by the ministry'),
  words('Hasil', 'Result'),
];

// oxfmt-ignore
export const NUMBER_WORDS: Record<NumberProblem, Words> = {
  not_text:           words('Tulis sebagai angka.', 'Write it in digits.'),
  not_sixteen_digits: words('Harus tepat 16 angka.', 'It has to be 16 digits.'),
  date_impossible:    words('Tanggal di dalam nomor ini tidak ada. Tanggal lahir perempuan ditambah 40.', 'The date inside this number does not exist. The day of a woman has 40 added.'),
  serial_zero:        words('Empat angka terakhir tidak boleh 0000.', 'The last four digits cannot be 0000.'),
};

type Member = OpenBody['family']['members'][number];
// oxfmt-ignore
export const SEX_WORDS: Record<Member['sex'], Words> = {
  female: words('Perempuan', 'Female'),
  male:   words('Laki-laki', 'Male'),
};
// oxfmt-ignore
export const RELATION_WORDS: Record<Member['relation'], Words> = {
  head:   words('Kepala keluarga', 'Head of the family'),
  spouse: words('Suami/istri', 'Spouse'),
  child:  words('Anak', 'Child'),
  parent: words('Orang tua/mertua', 'Parent'),
  other:  words('Lainnya', 'Other'),
};
// oxfmt-ignore
export const CHANNEL_WORDS: Record<OpenBody['channel'], Words> = {
  village_office: words('Kantor desa/kelurahan', 'Village office'),
  doorstep:       words('Didatangi di rumah', 'At their door'),
  agent:          words('Petugas atau pendamping', 'Agent'),
};
