import { type Language, words } from '#contracts';
import { escapeHtml } from '../reading/escape-html.ts';
import { linkTo, publicPage } from './page.ts';

const TITLE = words('Sampai di mana usulan keluarga Anda?', 'Where is the request of your family?');
// oxfmt-ignore
const DOORS = [
  {
    to: (language: Language) => linkTo('/status', language),
    title: words('Saya mengusulkan keluarga saya', 'I asked for my family'),
    text:  words('Lihat sampai di mana usulannya, dengan nomor tiket.', 'See where the request is, with the number of your ticket.'),
  },
  {
    to: () => '/sign-in?to=/meja',
    title: words('Saya petugas', 'I am an officer'),
    text:  words('Masuk ke meja kerja.', 'Sign in to your desk.'),
  },
];
const HOW = words(
  'Usulan dibuat di kantor desa/kelurahan; di sini tidak ada pendaftaran. Siapa pun yang menawarkan pendaftaran dengan bayaran menipu Anda.',
  'Requests are made at the village office; nobody registers here. Whoever offers to register you for money deceives you.',
);

/** Two doors. */
export function homePage(language: Language): string {
  const doors = DOORS.map(
    ({ to, title, text }) =>
      `<li><a href="${to(language)}"><strong>${escapeHtml(title[language])}</strong><br>${escapeHtml(text[language])}</a></li>`,
  );
  const body = `<ul class="doors">${doors.join('')}</ul><p>${escapeHtml(HOW[language])}</p>`;
  return publicPage({ path: '/', title: TITLE, body }, language);
}
