import { words } from '#contracts';
import type { EventName } from '#domain';

// oxfmt-ignore
export const WEIGHING = {
  title:        words('Temuan di samping yang diketahui', 'Findings beside what is known'),
  loading:      words('Memuat temuan…', 'Loading the findings…'),
  says:         words('Yang ditanyakan', 'What is asked'),
  proposal:     words('Isi usulan', 'What the proposal says'),
  officers:     words('Yang dikatakan petugas', 'What officers said'),
  source:       words('Sumber: {who}', 'Source: {who}'),
  differs:      words('Jawaban Dukcapil: {mark}', 'Answer of Dukcapil: {mark}'),
  likeness:     words('kemiripan {n} %', 'likeness {n} %'),
  checked:      words('Diperiksa {at}', 'Checked {at}'),
  superseded:   words('Data anggota ini sudah diperbaiki sesudahnya.', 'The data of this member were corrected since.'),
  holds:        words('{what}: {value}', '{what}: {value}'),
  recorded:     words('{what} dicatat {who}, {at}', '{what}, recorded by {who}, {at}'),
  nothingHeld:  words('Usulan tidak memuat isian tentang ini.', 'The proposal holds nothing about this.'),
  notAnswered:  words('Survei tidak menjawab ini.', 'The survey does not answer this.'),
  surveyedAt:   words('Survei {at}', 'Survey of {at}'),
  nobody:       words('Belum ada yang menjawab.', 'Nobody has answered yet.'),
  dismissed:    words('Dikesampingkan {who}, {at}.', 'Dismissed by {who}, {at}.'),
  settled:      words('Diselesaikan {who}, {at}.', 'Settled by {who}, {at}.'),
  answer:       words('Jawab temuan ini', 'Answer this finding'),
  answerTo:     words('{act}: {what}', '{act}: {what}'),

  twoTitle:     words('Perlu dua orang', 'Two persons are needed'),
  asked:        words('Perbedaan dengan Dukcapil yang diterima ditetapkan dua orang Kementerian: yang pertama mengesampingkan temuannya, orang kedua menyatakan jelas. Belum ada yang mengatakannya.',
                      'A difference from Dukcapil is accepted by two persons of the ministry: the first dismisses the finding, a second one settles the question. Nobody has said so yet.'),
  mine:         words('Anda yang pertama mengatakannya. Orang kedua dari Kementerian harus menetapkannya; Anda tidak dapat.',
                      'You were the first to say so. A second person of the ministry has to confirm it; you cannot.'),
  theirs:       words('Sudah dikatakan satu orang. Orang kedua dari Kementerian harus menetapkannya.', 'One person has said so. A second person of the ministry has to confirm it.'),
  youSecond:    words('Anda dapat menjadi orang kedua.', 'You can be the second person.'),
  first:        words('{who}, {at}: {what}', '{who}, {at}: {what}'),
} as const;

/** Who asks, by the line in which it stands; an officer is told by name. */
// oxfmt-ignore
export const SOURCE_WORDS: Partial<Record<EventName, ReturnType<typeof words>>> = {
  identity_questioned:   words('pemeriksaan Dukcapil', 'the Dukcapil check'),
  enrollment_questioned: words('penetapan di daftar', 'the enrollment in the registry'),
  review_questioned:     words('evaluasi berkala', 'the re-evaluation'),
};
