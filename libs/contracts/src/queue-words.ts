import type { QueueName } from '#domain';
import { words, type Words } from './words.ts';

/** A saved queue by name, and what an officer reads where it is empty: what will bring work, and what to do meanwhile. */
export type QueueWords = { title: Words; empty: Words };

const row = (title: Words, empty: Words): QueueWords => ({ title, empty });

// oxfmt-ignore
export const QUEUE_WORDS: Record<QueueName, QueueWords> = {
  mine:                  row(words('Tugas Saya', 'My work'),
                             words('Belum ada yang Anda pegang. Tekan Ambil berikutnya untuk menerima yang paling mendesak.', 'You hold nothing yet. Press Take the next one for the most urgent case.')),
  team:                  row(words('Tim', 'Team'),
                             words('Semua pekerjaan meja ini selesai. Yang baru muncul di sini dengan sendirinya.', 'All the work of this desk is done. New cases appear here by themselves.')),
  survey:                row(words('Survei', 'Survey'),
                             words('Tidak ada rumah yang perlu disurvei. Usulan baru masuk sesudah dibuka di desa.', 'No home has to be surveyed. New cases come when the village opens them.')),
  village_deliberation:  row(words('Musyawarah', 'Deliberation'),
                             words('Tidak ada yang menunggu musyawarah. Yang selesai disurvei muncul di sini.', 'Nothing waits for a meeting. Cases come here once they are surveyed.')),
  local_validation:      row(words('Validasi', 'Validation'),
                             words('Tidak ada yang perlu divalidasi. Usulan datang sesudah musyawarah desa.', 'Nothing has to be validated. Cases come after the village meeting.')),
  district_ratification: row(words('Pengesahan', 'Ratification'),
                             words('Tidak ada yang menunggu surat pengesahan. Usulan datang sesudah divalidasi.', 'Nothing waits for a letter. Cases come once they are validated.')),
  ministry_verification: row(words('Verifikasi', 'Verification'),
                             words('Tidak ada yang perlu diverifikasi. Usulan datang sesudah disahkan daerah.', 'Nothing has to be verified. Cases come once a regency has ratified them.')),
  clarification:         row(words('Klarifikasi', 'Clarification'),
                             words('Tidak ada yang dipertanyakan. Temuan mesin muncul di sini.', 'Nothing is in question. What the machine finds comes here.')),
  review:                row(words('Tinjauan', 'Review'),
                             words('Tidak ada yang perlu ditinjau. Perubahan keluarga muncul di sini sesudah evaluasi.', 'Nothing has to be reviewed. Changes in families come here after the re-evaluation.')),
  appeal:                row(words('Banding', 'Appeals'),
                             words('Tidak ada banding yang terbuka.', 'No appeal is open.')),
  returned:              row(words('Kembali untuk Perbaikan', 'Returned for repair'),
                             words('Tidak ada yang dikembalikan kepada meja ini.', 'Nothing was sent back to this desk.')),
  escalated:             row(words('Eskalasi', 'Escalations'),
                             words('Tidak ada yang naik kepada Anda. Yang lewat tenggat muncul di sini dengan sendirinya.', 'Nothing has climbed to you. What is overdue comes here by itself.')),
  held:                  row(words('Ditunda', 'On hold'),
                             words('Tidak ada yang ditunda.', 'Nothing is on hold.')),
  overdue:               row(words('Terlambat', 'Overdue'),
                             words('Tidak ada yang terlambat.', 'Nothing is late.')),
  waiting_dukcapil:      row(words('Menunggu Dukcapil', 'Waiting for Dukcapil'),
                             words('Tidak ada yang menunggu jawaban Dukcapil.', 'Nothing waits for an answer of Dukcapil.')),
  done_today:            row(words('Selesai Hari Ini', 'Done today'),
                             words('Belum ada keputusan Anda hari ini.', 'You have decided nothing yet today.')),
};
