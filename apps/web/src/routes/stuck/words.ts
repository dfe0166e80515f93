import { type Words, words } from '#contracts';
import type { StuckCause } from '#domain';

// oxfmt-ignore
export const STUCK = {
  title:     words('Kasus macet', 'Stuck cases'),
  intro:     words('Usulan yang berhenti, menurut sebabnya. Halaman ini hanya untuk dibaca, dan tidak memuat nama siapa pun.',
                   'Proposals that stand still, by cause. This page is for reading only, and names nobody.'),
  cause:     words('Sebab', 'Cause'),
  count:     words('Jumlah', 'How many'),
  oldest:    words('Yang terlama', 'Oldest'),
  byItself:  words('Dengan sendirinya', 'By itself'),
  toDo:      words('Yang dapat dilakukan', 'What can be done'),
  cases:     words('Contoh kasus', 'Some cases'),
  show:      words('{n, plural, other {Tampilkan # kasus}}', '{n, plural, one {Show # case} other {Show # cases}}'),
  caseOf:    words('Kasus {id}', 'Case {id}'),
  since:     words('{time} (sejak {instant})', '{time} (since {instant})'),
  empty:     words('Tidak ada yang macet.', 'Nothing stands still.'),
  emptyNext: words('Bila sesuatu berhenti, sebabnya muncul di sini dengan sendirinya.', 'If something stops, its cause appears here by itself.'),
  loading:   words('Memuat…', 'Loading…'),
  cannot:    words('Halaman ini tidak dapat dibaca.', 'This page cannot be read.'),
  readAt:    words('Dibaca {instant}', 'Read on {instant}'),
  again:     words('Baca lagi', 'Read again'),
  none:      words('–', '–'),
} as const;

/** A cause in words: what it is, what happens without anybody, and what somebody can do. */
export type CauseWords = { title: Words; byItself: Words; toDo: Words };

// oxfmt-ignore
export const CAUSE_WORDS: Record<StuckCause, CauseWords> = {
  outage: {
    title:    words('Sistem luar tidak menjawab', 'An outside system does not answer'),
    byItself: words('Usulan diparkir dan tenggatnya berhenti. Begitu sistem itu kembali, dilepas menurut jatuh tempo.',
                    'Proposals are parked and their clocks stand still. Once that system is back they are released by due date.'),
    toDo:     words('Tidak ada. Beri tahu warga yang bertanya bahwa tidak ada yang hilang.', 'Nothing. Tell citizens who ask that nothing is lost.'),
  },
  no_worker: {
    title:    words('Pekerja sistem tidak terlihat', 'No worker of the system is seen'),
    byItself: words('Keputusan petugas tetap diterima. Langkah sistem dilanjutkan begitu pekerja hidup lagi.',
                    'Decisions of officers are still taken. The steps of the system go on once a worker lives again.'),
    toDo:     words('Hubungi operator jaga untuk menghidupkan pekerja.', 'Call the operator on duty to start a worker.'),
  },
  undelivered: {
    title:    words('Pengantar sistem tertunda', 'The courier of the system is behind'),
    byItself: words('Sudah tercatat. Dikirim lagi setiap beberapa detik, yang paling mendesak dulu.',
                    'It is recorded. It is sent again every few seconds, the most urgent first.'),
    toDo:     words('Bila lebih dari sepuluh menit: hubungi operator jaga.', 'If it lasts more than ten minutes: call the operator on duty.'),
  },
  instant_passed: {
    title:    words('Waktunya lewat tanpa langkah', 'The time has passed without a step'),
    byItself: words('Penjaga sistem mengirimnya lagi dalam beberapa menit.', 'The watchdog sends it again within minutes.'),
    toDo:     words('Bila tetap di sini: catat nomor kasusnya untuk administrator.', 'If it stays here: give its number to an administrator.'),
  },
  step_stalled: {
    title:    words('Langkah sistem tidak selesai', 'A step of the system does not end'),
    byItself: words('Penjaga sistem mencobanya lagi.', 'The watchdog tries it again.'),
    toDo:     words('Bila tetap di sini: catat nomor kasusnya untuk administrator.', 'If it stays here: give its number to an administrator.'),
  },
  parked_technical: {
    title:    words('Diparkir karena jawaban yang tidak dapat diolah', 'Parked because of an answer that cannot be used'),
    byItself: words('Tidak bergerak sendiri.', 'It does not move by itself.'),
    toDo:     words('Administrator membuka kasusnya dan melepasnya sesudah sebabnya diperbaiki.', 'An administrator opens the case and releases it once the cause is mended.'),
  },
  nobody_may_act: {
    title:    words('Terlambat, dan tidak ada yang boleh memutuskan', 'Late, and nobody may decide'),
    byItself: words('Naik satu tingkat pada tenggat berikutnya.', 'It climbs one level at the next deadline.'),
    toDo:     words('Atasan membuka kasusnya, membaca sebabnya (cuti, empat mata, diambil rekan), lalu mengalihkannya.',
                    'A supervisor opens the case, reads why (leave, four eyes, a claim), and hands it over.'),
  },
  person_overdue: {
    title:    words('Terlambat menunggu petugas', 'Late, waiting for an officer'),
    byItself: words('Diingatkan dan naik ke atasan dengan sendirinya. Tidak pernah diputuskan otomatis.', 'It is told again and climbs to supervisors by itself. It is never decided automatically.'),
    toDo:     words('Atasan mengingatkan, mengambil alih, mengalihkan atau memperpanjang dengan alasan di Meja kantor.',
                    'Supervisors remind, take over, hand over or extend with a reason, on the page of the desk.'),
  },
  long_hold: {
    title:    words('Ditunda lebih dari dua minggu', 'On hold for more than two weeks'),
    byItself: words('Dilanjutkan pada akhir penundaan.', 'It is resumed when the hold ends.'),
    toDo:     words('Atasan membuka kasusnya dan melanjutkannya bila alasannya sudah lewat.', 'A supervisor opens the case and resumes it if the reason is over.'),
  },
  run_failing: {
    title:    words('Alur kerja gagal berulang', 'The workflow fails again and again'),
    byItself: words('Pulih sendiri sesudah pekerja yang benar dipasang.', 'It heals once a mended worker is deployed.'),
    toDo:     words('Administrator melihat sebabnya di riwayat mesin alur.', 'An administrator looks at the cause in the engine’s history.'),
  },
  engine_away: {
    title:    words('Mesin alur (Temporal) tidak menjawab', 'The engine (Temporal) does not answer'),
    byItself: words('Keputusan tetap diterima dan dicatat; langkah berikutnya menyusul.', 'Decisions are still taken and recorded; the next steps follow.'),
    toDo:     words('Hubungi operator jaga.', 'Call the operator on duty.'),
  },
};
