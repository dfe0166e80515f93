import { type Language, words, type Words } from '#contracts';
import { escapeHtml } from '../reading/escape-html.ts';
import { publicPage } from './page.ts';

const TITLE = words('Bantuan', 'Help');
// oxfmt-ignore
const QUESTIONS: readonly { asked: Words; answer: Words }[] = [
  {
    asked:  words('Bagaimana cara mengusulkan keluarga saya?', 'How do I ask for my family?'),
    answer: words('Datang ke kantor desa/kelurahan tempat KK Anda terdaftar, bawa KTP dan KK. Petugas mencatat usulan dan memberi Anda nomor tiket. Layanan ini gratis.', 'Come to the village office where your family card is registered, with your identity cards and family card. An officer writes the request down and gives you a ticket. It is free.'),
  },
  {
    asked:  words('Di mana nomor tiket saya?', 'Where is my ticket?'),
    answer: words('Pada tanda terima dari kantor desa/kelurahan: dua belas huruf dan angka. Jika hilang, kantor itu dapat mencarikannya.', 'On the receipt from the village office: twelve letters and digits. If it is lost, that office can look it up.'),
  },
  {
    asked:  words('Mengapa diminta empat angka terakhir NIK?', 'Why are the last four digits of a NIK asked for?'),
    answer: words('Supaya hanya keluarga Anda yang dapat melihat statusnya. Empat angka anggota keluarga yang mana saja boleh. NIK lengkap tidak pernah diminta di sini.', 'So that only your family can see its status. Those of any member will do. A whole NIK is never asked for here.'),
  },
  {
    asked:  words('Apa artinya empat langkah itu?', 'What are the four steps?'),
    answer: words('Diterima desa: survei dan musyawarah. Diperiksa daerah: Dinas Sosial memeriksa dan mengesahkan. Diperiksa Kementerian: dicocokkan dengan data kependudukan. Hasil: terdaftar, atau belum dapat diterima.', 'Received by the village: survey and meeting. Checked by the regency: the social office looks at it and ratifies it. Checked by the ministry: compared with the civil registry. Result: registered, or not accepted as it is.'),
  },
  {
    asked:  words('Usulan saya ditolak. Apa yang dapat saya lakukan?', 'My request was not accepted. What can I do?'),
    answer: words('Tanyakan alasannya di kantor desa/kelurahan, lalu ajukan banding di sana atau di Dinas Sosial sebelum tanggal pada halaman status. Banding diperiksa orang lain, satu kali, dan gratis.', 'Ask the village office for the reason, then appeal there or at the social office before the day on the status page. Somebody else looks at it, once, and it is free.'),
  },
  {
    asked:  words('Saya diminta membayar.', 'I was asked to pay.'),
    answer: words('Jangan membayar. Laporkan di halaman Lapor pungutan; Anda tidak perlu menyebut nama Anda.', 'Do not pay. Report it on the page Report a levy; you need not say who you are.'),
  },
  {
    asked:  words('Apakah terdaftar berarti menerima bantuan?', 'Does being registered mean being helped?'),
    answer: words('Belum. Terdaftar berarti keluarga Anda ada dalam data; setiap program memilih dari data itu dengan aturannya sendiri.', 'Not yet. It means that your family is in the data; each programme chooses from them by its own rules.'),
  },
];

export function helpPage(language: Language): string {
  const body = QUESTIONS.map(
    ({ asked, answer }) => `<h2>${escapeHtml(asked[language])}</h2><p>${escapeHtml(answer[language])}</p>`,
  );
  return publicPage({ path: '/bantuan', title: TITLE, body: body.join('\n') }, language);
}
