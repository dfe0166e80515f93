import { type Words, words } from '#contracts';
import type { DeputyUnfit, EventName, Role, Unfit } from '#domain';

// oxfmt-ignore
export const OFFICE = {
  title:       words('Meja kantor', 'The desk'),
  tabs:        words('Bagian meja kantor', 'Parts of the desk'),
  escalations: words('Eskalasi', 'Escalations'),
  load:        words('Beban', 'Load'),
  handover:    words('Serah terima', 'Handing over'),
  appeals:     words('Banding', 'Appeals'),
  loading:     words('Memuat…', 'Loading…'),
  cannot:      words('Daftar ini tidak dapat dibaca.', 'This list cannot be read.'),
  more:        words('Muat berikutnya', 'Load more'),

  escIntro:    words('Yang lewat tenggat naik kepada Anda dengan sendirinya, dan petugasnya diingatkan dengan sendirinya. Anda dapat mengambil alih, mengalihkan, memperpanjang dengan alasan, atau menunda.',
                     'What is overdue climbs to you by itself, and the officer is told again by itself. You may take over, hand over, extend with a reason, or put on hold.'),
  appealIntro: words('Banding diputus oleh atasan yang belum memutuskan apa pun pada putaran ini. Keputusan pertama dan bukti baru ada di kasusnya.',
                     'An appeal is decided by a supervisor who decided nothing in this round. The first decision and the new evidence are in the case.'),
  family:      words('Keluarga', 'Family'),
  village:     words('Desa/kelurahan', 'Village'),
  stage:       words('Tahap', 'Stage'),
  level:       words('Tingkat', 'Level'),
  time:        words('Waktu', 'Time'),
  act:         words('Tindakan', 'Acts'),
  handle:      words('Tangani', 'Handle'),
  handleOf:    words('Tangani kasus {who}', 'Handle the case of {who}'),
  open:        words('Buka kasus', 'Open the case'),
  openOf:      words('Buka kasus {who}', 'Open the case of {who}'),
  noDue:       words('Tanpa tenggat', 'No deadline'),
  heldUntil:   words('Ditunda sampai {date}', 'On hold until {date}'),

  why:         words('Kenapa berhenti?', 'Why stopped?'),
  climbed:     words('Kenapa naik?', 'Why escalated?'),
  byClock:     words('Tenggat lewat; naik ke tingkat {n} pada {instant}.', 'The deadline passed; it climbed to level {n} on {instant}.'),
  byReturns:   words('Dikembalikan berulang kali; naik pada {instant}.', 'It was sent back again and again; it climbed on {instant}.'),
  byUnknown:   words('Naik ke tingkat {n}.', 'It climbed to level {n}.'),
  closedActs:  words('Yang tidak dapat Anda lakukan sekarang', 'What you cannot do now'),
  done:        words('Dicatat: {what}. Tanda terima {seq} · {hash}', 'Recorded: {what}. Receipt {seq} · {hash}'),
  failed:      words('Tidak dicatat.', 'Not recorded.'),
  until:       words('Sampai tanggal', 'Until'),
  reason:      words('Alasan', 'Reason'),
  choose:      words('Pilih…', 'Choose…'),
  note:        words('Catatan', 'Note'),
  noteHint:    words('Paling banyak 280 huruf, tanpa nomor KK atau NIK', 'At most 280 letters, no KK number or NIK'),
  receiver:    words('Dialihkan kepada', 'Handed over to'),
  send:        words('Catat', 'Record'),
  whatToDo:    words('Yang dilakukan', 'What to do'),

  loadIntro:   words('Yang sedang dipegang setiap rekan di wilayah Anda.', 'What each colleague holds in your area.'),
  officer:     words('Petugas', 'Officer'),
  role:        words('Peran', 'Role'),
  region:      words('Wilayah', 'Area'),
  openCount:   words('Dipegang', 'Held'),
  overdue:     words('Terlambat', 'Late'),
  missesGate:  words('Lewat gerbang', 'Misses its gate'),
  gateHint:    words('Lewat gerbang: tenggat langkahnya jatuh sesudah tutup data yang dituju saat dibuka.', 'Misses its gate: its step is due only after the data cut that it was opened ahead of.'),
  absence:     words('Cuti', 'Leave'),
  away:        words('Cuti sampai {date}', 'Away until {date}'),
  deputyIs:    words('Pengganti: {name}', 'Stands in: {name}'),
  left:        words('Tidak bertugas lagi', 'No longer in office'),
  here:        words('Bertugas', 'There'),
  writeLeave:  words('Catat cuti', 'Write down leave'),
  leaveOf:     words('Catat cuti {name}', 'Write down the leave of {name}'),
  handOverOf:  words('Serahkan meja {name}', 'Hand over the desk of {name}'),
  handOver:    words('Serahkan', 'Hand over'),
  national:    words('Nasional', 'National'),
  noColleague: words('Belum ada rekan di wilayah ini.', 'There is no colleague in this area yet.'),

  deputy:      words('Pengganti', 'Who stands in'),
  noDeputy:    words('Tanpa pengganti', 'Nobody stands in'),
  deputyHint:  words('Pengganti disebut di setiap kasus yang menunggu, dan kasusnya dapat dialihkan kepadanya.', 'Who stands in is named in each case that waits, and can be given the case.'),
  saveLeave:   words('Simpan', 'Save'),
  isBack:      words('Sudah kembali', 'Back again'),
  leaveDone:   words('Cuti {name} dicatat, dengan nama Anda dan alasannya.', 'The leave of {name} is written down, with your name and the reason.'),

  handIntro:   words('Lihat dulu apa yang akan terjadi pada setiap kasus; tidak ada yang berubah sebelum Anda menekan Serahkan.',
                     'See first what would happen to each case; nothing changes before you press Hand over.'),
  from:        words('Meja yang diserahkan', 'Whose desk'),
  to:          words('Diserahkan kepada', 'Handed over to'),
  nobodyHolds: words('Tidak ada rekan yang memegang kasus.', 'No colleague holds a case.'),
  emptyDesk:   words('Meja ini kosong.', 'This desk is empty.'),
  dryRun:      words('Uji coba: {may} dari {n} kasus dapat diserahkan', 'Dry run: {may} of {n} cases can be handed over'),
  may:         words('Dapat diserahkan', 'Can be handed over'),
  mayNot:      words('Tidak dapat', 'Cannot'),
  handNow:     words('Serahkan {n} kasus', 'Hand over {n} cases'),
  undo:        words('Kembalikan {n} kasus', 'Hand {n} cases back'),
  undoHint:    words('Mengembalikan semua yang tadi diterima kepada {name}.', 'Gives all that was accepted back to {name}.'),
  ticket:      words('Tiket', 'Ticket'),
  result:      words('Hasil uji coba', 'What would happen'),
  rest:        words('Meja ini memuat {total} kasus; yang ditampilkan {n} yang paling mendesak.', 'This desk has {total} cases; these are the {n} most urgent.'),
} as const;

/** What a supervisor can do about a case that has climbed. */
// oxfmt-ignore
export const ACT_WORDS = {
  reminded:   words('Ingatkan', 'Remind'),
  claimed:    words('Ambil alih', 'Take over'),
  reassigned: words('Alihkan ke rekan', 'Hand over to a colleague'),
  extended:   words('Perpanjang tenggat', 'Extend the deadline'),
  held:       words('Tunda sampai', 'Put on hold until'),
  resumed:    words('Lanjutkan', 'Resume'),
} as const satisfies Partial<Record<EventName, Words>>;

// oxfmt-ignore
export const ROLE_WORDS: Record<Role, Words> = {
  operator:      words('Operator desa', 'Village operator'),
  surveyor:      words('Surveyor', 'Surveyor'),
  validator:     words('Validator', 'Validator'),
  supervisor:    words('Atasan', 'Supervisor'),
  verifier:      words('Verifikator', 'Verifier'),
  administrator: words('Administrator', 'Administrator'),
  auditor:       words('Auditor', 'Auditor'),
  planner:       words('Perencana', 'Planner'),
  partner:       words('Mitra', 'Partner'),
};

/** Why somebody cannot take a case, or stand in for somebody. */
// oxfmt-ignore
export const UNFIT_WORDS: Record<Unfit | DeputyUnfit, Words> = {
  not_in_office: words('tidak bertugas lagi', 'no longer in office'),
  elsewhere:     words('wilayahnya lain', 'another area'),
  wrong_desk:    words('mejanya tidak memutus tahap ini', 'their desk decides nothing here'),
  four_eyes:     words('sudah memutuskan di sisi lain (empat mata)', 'has decided on another side (four eyes)'),
  same_officer:  words('petugas yang sama', 'the same officer'),
  absent:        words('sedang cuti', 'on leave'),
};
