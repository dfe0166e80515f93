import { words } from '#contracts';

// oxfmt-ignore
export const QUEUE = {
  title:       words('Tugas Saya', 'My work'),
  queues:      words('Antrean', 'Queues'),
  all:         words('Semua tugas', 'All work'),
  next:        words('Ambil berikutnya', 'Take the next one'),
  nothingNext: words('Tidak ada kasus yang dapat diambil sekarang.', 'There is no case to take now.'),
  cannotTake:  words('Kasus ini tidak dapat diambil.', 'This case cannot be taken.'),
  cannotRead:  words('Daftar ini tidak dapat dibaca.', 'This list cannot be read.'),
  more:        words('Muat berikutnya', 'Load more'),
  loading:     words('Memuat daftar…', 'Loading the list…'),
  work:        words('Yang dikerjakan', 'To do'),
  family:      words('Kepala keluarga', 'Head of the family'),
  village:     words('Desa/kelurahan', 'Village'),
  time:        words('Waktu', 'Time'),
  marks:       words('Tanda', 'Marks'),
  take:        words('Tindakan', 'Act'),
  claim:       words('Ambil', 'Take'),
  claimOf:     words('Ambil kasus {who}', 'Take the case of {who}'),
  noName:      words('Tiket {ticket}', 'Ticket {ticket}'),
  gate:        words('ikut penarikan {date}', 'joins the pull of {date}'),
  heldUntil:   words('Ditunda sampai {date}', 'On hold until {date}'),
  noDue:       words('Tanpa tenggat', 'No deadline'),
  find:        words('Cari dan saring', 'Search and filter'),
  filters:     words('Saringan', 'Filters'),
  stage:       words('Tahap', 'Stage'),
  anyStage:    words('Semua tahap', 'All stages'),
  overdue:     words('Terlambat', 'Late'),
  returned:    words('Dikembalikan', 'Returned'),
  mine:        words('Punya saya', 'Mine'),
  empty:       words('Tidak ada kasus di sini.', 'There is no case here.'),
  emptyNext:   words('Kasus muncul begitu tahap sebelumnya selesai; halaman ini memperbarui dirinya sendiri.',
                     'Cases appear as soon as the stage before has finished; this page keeps itself up to date.'),
  emptyFilter: words('Longgarkan saringan, atau buka antrean lain.', 'Widen the filters, or open another queue.'),
  rows:        words('{n, plural, other {# kasus ditampilkan}}', '{n, plural, one {# case shown} other {# cases shown}}'),
} as const;

// oxfmt-ignore
export const FLAG_WORDS = { overdue: QUEUE.overdue, returned: QUEUE.returned, mine: QUEUE.mine };

// oxfmt-ignore
export const SEARCH = {
  label:     words('Cari NIK, tiket atau nama', 'Search by NIK, ticket or name'),
  button:    words('Cari', 'Search'),
  why:       words('Mengapa Anda mencari?', 'Why do you search?'),
  logged:    words('Setiap pencarian dicatat dengan alasannya.', 'Every search is recorded with its reason.'),
  region:    words('Kode wilayah', 'Region code'),
  regionHint: words('Misalnya 32.01 atau 32.01.05.2003', 'Such as 32.01 or 32.01.05.2003'),
  hits:      words('{n, plural, other {# hasil}}', '{n, plural, one {# hit} other {# hits}}'),
  none:      words('Tidak ada yang cocok di wilayah Anda. Periksa ejaan atau angkanya.', 'Nothing matches in your area. Check the spelling or the digits.'),
  many:      words('Hasilnya banyak. Tulis nama lebih lengkap.', 'There are many hits. Write more of the name.'),
  similar:   words('mirip namanya', 'similar name'),
  exact:     words('NIK sama', 'same NIK'),
  ticket:    words('tiket sama', 'same ticket'),
  failed:    words('Pencarian tidak berhasil.', 'The search did not work.'),
  short:     words('Tulis sedikitnya tiga huruf.', 'Write three letters at least.'),
} as const;
