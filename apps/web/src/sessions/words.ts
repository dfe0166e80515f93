import { words } from '#contracts';

// oxfmt-ignore
export const SESSIONS = {
  title:      words('Sesi masuk', 'Where you are signed in'),
  intro:      words('Peramban tempat Anda masuk. Akhiri yang tidak Anda kenal atau yang tertinggal terbuka; halamannya tertutup dalam lima detik.',
                    'The browsers in which you are signed in. End what you do not know or left open; its page closes within five seconds.'),
  loading:    words('Memuat daftar sesi…', 'Loading your sessions…'),
  cannot:     words('Daftar sesi tidak dapat dibaca.', 'The list of your sessions cannot be read.'),
  failed:     words('Sesi belum dapat diakhiri.', 'The session could not be ended.'),
  signedIn:   words('Masuk {instant}', 'Signed in {instant}'),
  seen:       words('Terakhir dipakai {instant}', 'Last used {instant}'),
  here:       words('Peramban ini', 'This browser'),
  end:        words('Akhiri', 'End'),
  endOf:      words('Akhiri sesi yang dimulai {instant}', 'End the session that began {instant}'),
  endOthers:  words('Akhiri semua yang lain', 'End all others'),
  onlyHere:   words('Anda hanya masuk di peramban ini.', 'You are signed in in this browser only.'),
  ended:      words('{n} sesi diakhiri.', '{n, plural, one {# session was ended} other {# sessions were ended}}.'),

  colleague:  words('Keluarkan petugas dari semua peramban', 'Sign an officer out of every browser'),
  hint:       words('Untuk perangkat yang hilang atau akun yang dipakai orang lain. Nama Anda dan alasannya dicatat.',
                    'For a lost device, or an account that somebody else uses. Your name and the reason are written down.'),
  officer:    words('Petugas', 'Officer'),
  reason:     words('Alasan', 'Reason'),
  choose:     words('Pilih…', 'Choose…'),
  signOut:    words('Keluarkan sekarang', 'Sign them out now'),
  signedOut:  words('{name} dikeluarkan dari {n} peramban.', '{name} was signed out of {n, plural, one {# browser} other {# browsers}}.'),
} as const;
