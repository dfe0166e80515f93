import type { RefusalCode } from '#domain';
import { words, type Words } from './words.ts';

/** `title` says what is the matter, `next` what to do about it; both go out in the reader's language. */
export type ProblemRow = { status: number; title: Words; next: Words };

/** What the law refuses. A refusal code of the law without a row here does not compile. */
const LAW = {
  proposal_not_found: {
    status: 404,
    title: words('Usulan tidak ada, atau bukan untuk dilihat Anda', 'No such proposal, or none that you may see'),
    next: words('Periksa nomornya, atau cari dari antrean Anda.', 'Check its number, or find it in your queue.'),
  },
  already_opened: {
    status: 409,
    title: words('Usulan ini sudah dibuka', 'This proposal has been opened already'),
    next: words('Lanjutkan usulan yang ada.', 'Go on with the one that exists.'),
  },
  kind_unknown: {
    status: 422,
    title: words('Jenis usulan ini tidak dikenal', 'This kind of proposal is not known'),
    next: words('Pilih salah satu jenis yang disebut.', 'Choose one of the kinds that are named.'),
  },
  move_not_allowed: {
    status: 409,
    title: words('Usulan tidak dapat melangkah begitu sekarang', 'The proposal cannot make this move now'),
    next: words('Pilih salah satu langkah yang disebut.', 'Choose one of the moves that are named.'),
  },
  right_missing: {
    status: 403,
    title: words('Keputusan ini wewenang meja lain', 'This decision belongs to another desk'),
    next: words('Serahkan kepada meja yang disebut.', 'Leave it to one of the desks that are named.'),
  },
  four_eyes: {
    status: 403,
    title: words(
      'Anda sudah memutuskan di sisi lain pada putaran ini',
      'You have decided on another side in this round already',
    ),
    next: words('Serahkan kepada rekan yang belum memutuskan.', 'Leave it to a colleague who has not decided yet.'),
  },
  stale: {
    status: 409,
    title: words(
      'Dasar keputusan ini berubah sejak Anda membukanya',
      'What this decision rests on has changed since you opened it',
    ),
    next: words(
      'Baca yang berubah, lalu putuskan lagi dengan versi yang baru.',
      'Read what changed, then decide again with the new version.',
    ),
  },
  settling: {
    status: 409,
    title: words(
      'Keputusan terakhir masih dapat diurungkan pembuatnya',
      'The last decision may still be undone by its author',
    ),
    next: words('Coba lagi sesudah waktu yang disebut.', 'Try again after the time that is named.'),
  },
  not_due: {
    status: 409,
    title: words('Waktunya belum tiba', 'It is not time yet'),
    next: words('Tunggu sampai waktu yang disebut.', 'Wait until the time that is named.'),
  },
  particulars_missing: {
    status: 422,
    title: words('Ada isian yang belum diberikan', 'Something that this needs was not given'),
    next: words('Lengkapi isian yang disebut.', 'Give what is named.'),
  },
  claimed_by_other: {
    status: 409,
    title: words('Usulan ini sedang dikerjakan rekan', 'A colleague is working on this proposal'),
    next: words(
      'Minta dilepas, atau minta atasan mengalihkannya.',
      'Ask for its release, or ask a supervisor to reassign it.',
    ),
  },
  repair_locked: {
    status: 409,
    title: words('Bagian ini tidak diminta diperbaiki', 'This part was not named for repair'),
    next: words('Perbaiki hanya yang terbuka.', 'Correct only what is unlocked.'),
  },
  until_out_of_range: {
    status: 422,
    title: words('Tanggal akhirnya di luar batas', 'The end date is out of range'),
    next: words('Pilih waktu di antara batas yang disebut.', 'Choose a time within the limits that are named.'),
  },
  not_withdrawable: {
    status: 409,
    title: words('Penarikan belum dapat ditetapkan', 'The withdrawal cannot be confirmed yet'),
    next: words(
      'Catat permintaannya dan tunggu sampai masa pikirnya lewat.',
      'Record the request and wait until its cooling-off time is over.',
    ),
  },
  outcome_unknown: {
    status: 422,
    title: words('Akhir seperti ini tidak dikenal', 'This outcome is not known'),
    next: words('Pilih salah satu akhir yang disebut.', 'Choose one of the outcomes that are named.'),
  },
  finding_unknown: {
    status: 409,
    title: words('Temuan ini tidak terbuka', 'This finding is not open'),
    next: words('Pilih salah satu temuan yang terbuka.', 'Choose one of the open findings.'),
  },
  reminded_today: {
    status: 409,
    title: words('Kasus ini sudah diingatkan hari ini', 'This case has had its reminder of today'),
    next: words(
      'Tunggu sampai besok, atau alihkan, ambil alih, atau perpanjang.',
      'Wait until tomorrow, or hand it over, take it over or extend it.',
    ),
  },
  asked_unknown: {
    status: 422,
    title: words(
      'Yang diminta belum disebut atau tidak dikenal pada jenis ini',
      'What is asked is missing, or unknown to this kind',
    ),
    next: words('Pilih salah satu yang disebut.', 'Choose one of those that are named.'),
  },
  documents_missing: {
    status: 409,
    title: words('Berkas belum lengkap', 'The file is not complete'),
    next: words('Tambahkan dokumen yang disebut, lalu putuskan.', 'Add the documents that are named, then decide.'),
  },
  nothing_to_undo: {
    status: 409,
    title: words('Tidak ada yang dapat diurungkan', 'There is nothing left to undo'),
    next: words(
      'Jika keputusannya keliru, minta perbaikan atau banding.',
      'If the decision was wrong, ask for a repair or an appeal.',
    ),
  },
} as const satisfies Record<RefusalCode, ProblemRow>;

/** What the record refuses. */
const LEDGER = {
  command_reused: {
    status: 409,
    title: words('Nomor perintah ini sudah dipakai untuk hal lain', 'This command id was used for something else'),
    next: words('Kirim lagi dengan nomor perintah yang baru.', 'Send it again with a new command id.'),
  },
  claimed_elsewhere: {
    status: 409,
    title: words(
      'KK atau NIK ini ada pada usulan terbuka di kantor lain',
      'This KK or NIK is in an open proposal of another office',
    ),
    next: words('Hubungi kantor yang disebut.', 'Speak to the office that is named.'),
  },
  moved_on: {
    status: 409,
    title: words('Usulan sudah melangkah lebih jauh', 'The proposal has moved on'),
    next: words('Baca usulannya lagi.', 'Read the proposal again.'),
  },
  officer_unfit: {
    status: 409,
    title: words(
      'Petugas yang ditunjuk tidak dapat mengerjakan usulan ini',
      'The officer named cannot work on this proposal',
    ),
    next: words(
      'Pilih petugas aktif yang wilayah dan mejanya sesuai dengan tahap ini.',
      'Choose an active officer whose area and desk fit this stage.',
    ),
  },
  officer_not_found: {
    status: 404,
    title: words(
      'Petugas tidak ada, atau bukan rekan di wilayah Anda',
      'No such officer, or no colleague in your area',
    ),
    next: words('Pilih dari daftar rekan Anda.', 'Choose from the list of your colleagues.'),
  },
  own_desk: {
    status: 403,
    title: words(
      'Untuk Anda sendiri, dan untuk petugas di meja seperti meja Anda, ini dilakukan atasan di atasnya',
      'For you, and for somebody at a desk like yours, this is done by the supervisor above',
    ),
    next: words('Minta atasan kantor di atas Anda melakukannya.', 'Ask the supervisor of the office above yours.'),
  },
  deputy_unfit: {
    status: 409,
    title: words('Petugas ini tidak dapat menjadi pengganti', 'This officer cannot stand in'),
    next: words(
      'Pilih rekan dengan peran yang sama, yang wilayahnya mencakup, dan yang sedang bertugas.',
      'Choose a colleague of the same role whose area holds it, and who is there.',
    ),
  },
  nothing_to_reveal: {
    status: 404,
    title: words('Nomor ini tidak tercatat atau sudah dihapus', 'This number is not recorded, or was erased'),
    next: words('Periksa anggota keluarga yang dipilih.', 'Check which member of the family was chosen.'),
  },
  ceiling_reached: {
    status: 429,
    title: words(
      'Batas harian untuk membuka nomor sudah tercapai',
      'You have revealed as many numbers as one day allows',
    ),
    next: words(
      'Lanjutkan besok, atau serahkan kepada rekan yang belum mencapai batasnya.',
      'Go on tomorrow, or leave it to a colleague who has some left.',
    ),
  },
  search_ceiling_reached: {
    status: 429,
    title: words(
      'Batas harian untuk mencari keluarga sudah tercapai',
      'You have searched, or found, as many families as one day allows',
    ),
    next: words(
      'Lanjutkan dari antrean Anda, dan cari lagi besok; yang mendesak dapat dicari rekan.',
      'Go on from your queue and search again tomorrow; a colleague can search for what is urgent.',
    ),
  },
  opening_ceiling_reached: {
    status: 429,
    title: words(
      'Terlalu banyak KK atau NIK yang sudah dipegang usulan lain hari ini',
      'Too many KKs or NIKs that other proposals hold were put forward today',
    ),
    next: words(
      'Membuka usulan dapat dilanjutkan besok. Periksa angkanya pada kartu, atau minta rekan membukanya.',
      'You can open proposals again tomorrow. Check the numbers on the card, or let a colleague open it.',
    ),
  },
  session_not_found: {
    status: 404,
    title: words('Sesi ini tidak ada, atau sudah berakhir', 'There is no such session of yours, or it has ended'),
    next: words('Muat ulang daftar sesi Anda.', 'Reload the list of your sessions.'),
  },
  file_not_found: {
    status: 404,
    title: words('Gambar ini tidak ada pada usulan ini', 'This proposal has no such picture'),
    next: words(
      'Muat ulang usulannya dan pilih dari daftar dokumennya.',
      'Reload the proposal and choose from its documents.',
    ),
  },
  files_full: {
    status: 409,
    title: words('Usulan ini sudah memuat gambar sebanyak yang boleh', 'This proposal has as many pictures as it may'),
    next: words('Gunakan gambar yang sudah ada.', 'Use one of those that are there.'),
  },
} as const satisfies Record<string, ProblemRow>;

/** What the door refuses before it asks anybody. */
const DOOR = {
  body_invalid: {
    status: 422,
    title: words('Isian tidak sesuai', 'What was sent does not fit'),
    next: words('Perbaiki isian yang disebut satu per satu.', 'Correct each of the fields that are named.'),
  },
  body_unreadable: {
    status: 400,
    title: words('Isinya bukan JSON yang dapat dibaca', 'The body is not JSON that can be read'),
    next: words('Kirim satu dokumen JSON.', 'Send one JSON document.'),
  },
  family_empty: {
    status: 422,
    title: words('Tidak ada anggota yang tersisa', 'No member is left'),
    next: words(
      'Biarkan paling sedikit satu anggota, atau akhiri usulannya.',
      'Leave at least one member, or end the proposal.',
    ),
  },
  body_too_large: {
    status: 413,
    title: words('Isinya terlalu besar', 'The body is too large'),
    next: words('Kirim paling banyak 256 kB.', 'Send 256 kB at most.'),
  },
  media_type_unsupported: {
    status: 415,
    title: words('Jenis isi ini tidak diterima', 'This type of content is not accepted'),
    next: words('Kirim sebagai application/json.', 'Send it as application/json.'),
  },
  answer_type_unoffered: {
    status: 406,
    title: words('Pintu ini hanya menjawab sebagai aliran peristiwa', 'This door answers as a stream of events only'),
    next: words('Minta text/event-stream pada kepala Accept.', 'Ask for text/event-stream in the header Accept.'),
  },
  file_missing: {
    status: 422,
    title: words('Gambar atau jenisnya tidak dikirim', 'The picture or its kind was not sent'),
    next: words(
      'Kirim satu gambar pada isian file dan jenisnya pada isian kind.',
      'Send one picture in the field file and what it shows in the field kind.',
    ),
  },
  file_too_large: {
    status: 413,
    title: words('Gambar ini lebih besar dari 8 MB', 'This picture is larger than 8 MB'),
    next: words(
      'Kecilkan gambarnya, atau foto ulang dengan ukuran sedang.',
      'Make it smaller, or take it again at a medium size.',
    ),
  },
  file_type_refused: {
    status: 415,
    title: words('Berkas ini bukan foto JPEG, PNG, atau WebP', 'This file is no JPEG, PNG or WebP picture'),
    next: words(
      'Kirim foto; SVG, PDF, HEIC, dan berkas lain tidak diterima.',
      'Send a photo; SVG, PDF, HEIC and other files are not accepted.',
    ),
  },
  file_of_two_types: {
    status: 422,
    title: words(
      'Berkas ini foto, tetapi juga berkas jenis lain',
      'This file is a picture, and something else at the same time',
    ),
    next: words(
      'Foto ulang, atau simpan ulang sebagai gambar biasa.',
      'Take it again, or save it anew as a plain picture.',
    ),
  },
  file_too_many_pixels: {
    status: 422,
    title: words('Gambar ini lebih dari 40 megapiksel', 'This picture has more than 40 megapixels'),
    next: words('Kecilkan gambarnya lalu kirim lagi.', 'Make it smaller and send it again.'),
  },
  file_damaged: {
    status: 422,
    title: words('Gambar ini terpotong atau rusak', 'This picture is cut off or damaged'),
    next: words('Kirim lagi, atau foto ulang.', 'Send it again, or take it again.'),
  },
  status_throttled: {
    status: 429,
    title: words('Terlalu banyak percobaan dari tempat ini', 'Too many attempts from this place'),
    next: words(
      'Tunggu beberapa menit, atau tanyakan di kantor desa/kelurahan.',
      'Wait a few minutes, or ask at your village office.',
    ),
  },
  levy_throttled: {
    status: 429,
    title: words('Terlalu banyak laporan dari tempat ini hari ini', 'Too many reports from this place today'),
    next: words('Laporkan besok, atau datang ke Dinas Sosial.', 'Report it tomorrow, or come to the social office.'),
  },
  command_id_missing: {
    status: 400,
    title: words('Nomor perintah tidak ada atau bukan UUID', 'The command id is missing or is not a UUID'),
    next: words(
      'Buat satu UUID per perintah dan kirim pada kepala Idempotency-Key.',
      'Make one UUID for each command and send it in the header Idempotency-Key.',
    ),
  },
  not_signed_in: {
    status: 401,
    title: words('Anda belum masuk', 'You are not signed in'),
    next: words(
      'Masuk di /sign-in, atau kirim token pada kepala Authorization.',
      'Sign in at /sign-in, or send a token in the header Authorization.',
    ),
  },
  step_up_required: {
    status: 401,
    title: words('Tindakan ini meminta Anda masuk lagi', 'This act asks you to sign in once more'),
    next: words(
      'Masuk lagi di /sign-in?fresh=1, lalu kirim lagi dalam lima menit.',
      'Sign in again at /sign-in?fresh=1, and send it again within five minutes.',
    ),
  },
  sign_in_refused: {
    status: 400,
    title: words('Proses masuk tidak berhasil', 'You could not be signed in'),
    next: words(
      'Mulai lagi dari awal; langkah yang sudah lama atau dibuka dari peramban lain tidak diterima.',
      'Start again; a step that is old or was opened in another browser is not accepted.',
    ),
  },
  sign_in_throttled: {
    status: 429,
    title: words('Terlalu banyak percobaan masuk dari tempat ini', 'Too many attempts to sign in from this place'),
    next: words('Tunggu beberapa menit, lalu coba lagi.', 'Wait a few minutes, then try again.'),
  },
  cross_site: {
    status: 403,
    title: words('Permintaan ini tidak datang dari halaman kami', 'This request did not come from a page of ours'),
    next: words('Buka halaman kami sendiri dan ulangi dari sana.', 'Open our own page and repeat it from there.'),
  },
  token_refused: {
    status: 401,
    title: words('Token ini tidak diterima', 'This token is not accepted'),
    next: words('Masuk lagi.', 'Sign in again.'),
  },
  not_an_officer: {
    status: 403,
    title: words('Anda bukan petugas di sini', 'You are no officer here'),
    next: words('Minta administrator mendaftarkan Anda.', 'Ask an administrator to register you.'),
  },
  desk_closed: {
    status: 403,
    title: words('Pintu ini bukan untuk meja Anda', 'This door is not for your desk'),
    next: words('Serahkan kepada meja yang disebut.', 'Leave it to one of the desks that are named.'),
  },
  queue_closed: {
    status: 403,
    title: words('Antrean ini bukan milik meja Anda', 'This queue is not one of your desk'),
    next: words('Pilih salah satu antrean yang disebut.', 'Choose one of the queues that are named.'),
  },
  route_not_found: {
    status: 404,
    title: words('Alamat ini tidak ada', 'There is nothing at this address'),
    next: words('Baca daftar alamat di /docs.', 'Read the list of addresses at /docs.'),
  },
  pages_not_built: {
    status: 503,
    title: words('Halaman petugas belum dibangun di server ini', 'The staff pages are not built on this server'),
    next: words('Jalankan npm run build, lalu buka lagi.', 'Run npm run build, then open it again.'),
  },
  ledger_unavailable: {
    status: 503,
    title: words(
      'Catatan tidak dapat dijangkau; tidak ada yang ditulis',
      'The record cannot be reached; nothing was written',
    ),
    next: words(
      'Simpan isiannya dan kirim lagi dengan nomor perintah yang sama.',
      'Keep what you typed and send it again with the same command id.',
    ),
  },
  issuer_unavailable: {
    status: 503,
    title: words('Penerbit token tidak dapat dijangkau', 'The issuer of tokens cannot be reached'),
    next: words('Coba lagi sebentar lagi.', 'Try again in a moment.'),
  },
  refused: {
    status: 400,
    title: words('Permintaan ini tidak dapat dilayani', 'This request cannot be served'),
    next: words('Periksa cara memanggilnya di /docs.', 'Check at /docs how to ask.'),
  },
  broken: {
    status: 500,
    title: words('Ada yang rusak di pihak kami', 'Something broke on our side'),
    next: words(
      'Kirim lagi; jika terulang, sebutkan nomor kejadian ini kepada administrator.',
      'Send it again; if it comes back, tell an administrator the number of this incident.',
    ),
  },
} as const satisfies Record<string, ProblemRow>;

/** Every way in which the API says no (RFC 9457). */
export const PROBLEMS = { ...LAW, ...LEDGER, ...DOOR } as const;
export type ProblemCode = keyof typeof PROBLEMS;
export const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[];
