import type { MemberRow } from './family.ts';

type Row = readonly [key: string, village: 'sentul' | 'cijayanti' | 'cibodas', members: readonly MemberRow[]];

/** Thirty families. Their second names are Indonesian words for "example", so that nobody is taken for a real person. */
// oxfmt-ignore
export const FAMILIES: readonly Row[] = [
  ['nandang', 'sentul', [
    ['Nandang Andaian', 'male', '1986-01-24', 'head'],
    ['Oneng Andaian', 'female', '1988-04-08', 'spouse'],
    ['Endang Andaian', 'male', '2013-12-04', 'child'],
    ['Sumarni Andaian', 'female', '2011-10-14', 'child'],
    ['Cecep Andaian', 'male', '2010-01-03', 'child'],
  ]],
  ['wawan', 'sentul', [
    ['Wawan Teladan', 'male', '1972-09-20', 'head'],
    ['Wati Teladan', 'female', '1970-09-07', 'spouse'],
    ['Sobari Cobaan', 'male', '1950-11-23', 'parent'],
    ['Imas Teladan', 'female', '2008-04-15', 'child'],
  ]],
  ['ai', 'sentul', [
    ['Ai Peraga', 'female', '1984-01-25', 'head'],
    ['Rukmini Rekaan', 'female', '1963-03-23', 'parent'],
    ['Iwan Peraga', 'male', '2020-06-09', 'child'],
  ]],
  ['cecep', 'sentul', [
    ['Cecep', 'male', '1970-06-04', 'head'],
    ['Eti Misal', 'female', '1969-07-04', 'spouse'],
  ]],
  ['rohmat', 'sentul', [
    ['Rohmat Cobaan', 'male', '1977-10-09', 'head'],
    ['Imas Cobaan', 'female', '1975-12-15', 'spouse'],
    ['Kosim Cobaan', 'male', '2003-07-03', 'child'],
    ['Euis Cobaan', 'female', '2009-11-20', 'child'],
    ['Jajang Cobaan', 'male', '2011-10-07', 'child'],
  ]],
  ['agus', 'sentul', [
    ['Agus Rekaan', 'male', '1988-01-22', 'head'],
    ['Uminah', 'female', '1989-05-03', 'spouse'],
    ['Kokom Rekaan', 'female', '2024-04-28', 'child'],
    ['Wawan Rekaan', 'male', '2012-07-09', 'child'],
  ]],
  ['rahmat', 'sentul', [
    ['Rahmat Umpama', 'male', '1980-03-12', 'head'],
    ['Cucu Umpama', 'female', '1983-04-22', 'spouse'],
    ['Lilis Teladan', 'female', '1955-12-22', 'parent'],
  ]],
  ['dedeh', 'sentul', [
    ['Dedeh', 'female', '1986-10-21', 'head'],
    ['Zaenal Peraga', 'male', '1960-09-24', 'parent'],
  ]],
  ['uus', 'sentul', [
    ['Uus Andaian', 'male', '1973-08-13', 'head'],
    ['Iis Andaian', 'female', '1975-11-23', 'spouse'],
    ['Rahmat Andaian', 'male', '2003-11-11', 'child'],
    ['Nining Andaian', 'female', '1997-04-27', 'child'],
    ['Oman Andaian', 'male', '1997-06-13', 'child'],
  ]],
  ['endang', 'sentul', [
    ['Endang Teladan', 'male', '1974-04-19', 'head'],
    ['Neneng Teladan', 'female', '1977-04-21', 'spouse'],
    ['Mimin Teladan', 'female', '2012-07-21', 'child'],
    ['Zaenal Teladan', 'male', '2011-03-09', 'child'],
  ]],
  ['dadang', 'cijayanti', [
    ['Dadang Peraga', 'male', '1970-12-18', 'head'],
    ['Sumarni Peraga', 'female', '1976-05-24', 'spouse'],
    ['Asep Peraga', 'male', '2006-10-13', 'child'],
  ]],
  ['pepen', 'cijayanti', [
    ['Pepen', 'male', '1977-03-17', 'head'],
    ['Kokom', 'female', '1982-02-25', 'spouse'],
  ]],
  ['rukmini', 'cijayanti', [
    ['Rukmini Cobaan', 'female', '1967-03-21', 'head'],
    ['Rukmini Contoh', 'female', '1941-11-14', 'parent'],
    ['Ujang Cobaan', 'male', '1992-07-13', 'child'],
    ['Cucu Cobaan', 'female', '2004-09-09', 'child'],
    ['Pepen Cobaan', 'male', '1990-11-24', 'child'],
  ]],
  ['opik', 'cijayanti', [
    ['Opik Rekaan', 'male', '1969-11-11', 'head'],
    ['Enok Rekaan', 'female', '1968-05-14', 'spouse'],
    ['Oneng Rekaan', 'female', '1997-08-01', 'child'],
    ['Budi Rekaan', 'male', '2000-09-25', 'child'],
  ]],
  ['jajang', 'cijayanti', [
    ['Jajang Umpama', 'male', '1971-11-10', 'head'],
    ['Titin Umpama', 'female', '1977-10-07', 'spouse'],
    ['Dadang Umpama', 'male', '1998-06-25', 'child'],
  ]],
  ['tatang', 'cijayanti', [
    ['Tatang', 'male', '1971-10-11', 'head'],
    ['Tini Contoh', 'female', '1976-01-04', 'spouse'],
  ]],
  ['deden', 'cijayanti', [
    ['Deden Andaian', 'male', '1977-04-02', 'head'],
    ['Popon Andaian', 'female', '1978-10-03', 'spouse'],
    ['Lilis Misal', 'female', '1950-12-16', 'parent'],
    ['Entis Andaian', 'male', '2002-09-25', 'child'],
    ['Enok Andaian', 'female', '2004-03-22', 'child'],
  ]],
  ['euis', 'cijayanti', [
    ['Euis Teladan', 'female', '1981-05-17', 'head'],
    ['Zaenal Cobaan', 'male', '1960-10-14', 'parent'],
    ['Rukmini Teladan', 'female', '2010-09-25', 'child'],
    ['Iwan Teladan', 'male', '2010-12-10', 'child'],
  ]],
  ['oman', 'cijayanti', [
    ['Oman Peraga', 'male', '1978-08-17', 'head'],
    ['Mimin Peraga', 'female', '1983-02-08', 'spouse'],
    ['Entis Peraga', 'male', '2008-02-11', 'child'],
  ]],
  ['yayat', 'cijayanti', [
    ['Yayat', 'male', '1966-10-08', 'head'],
    ['Ratna Misal', 'female', '1964-02-23', 'spouse'],
  ]],
  ['opik-muda', 'cibodas', [
    ['Opik Cobaan', 'male', '1986-04-03', 'head'],
    ['Juju Cobaan', 'female', '1984-06-03', 'spouse'],
    ['Maman Cobaan', 'male', '2016-05-22', 'child'],
    ['Kokom Cobaan', 'female', '2024-04-18', 'child'],
    ['Uus Cobaan', 'male', '2013-12-19', 'child'],
  ]],
  ['entis', 'cibodas', [
    ['Entis Rekaan', 'male', '1984-04-26', 'head'],
    ['Yati Rekaan', 'female', '1989-07-07', 'spouse'],
    ['Sobari Andaian', 'male', '1957-02-22', 'parent'],
    ['Titin Rekaan', 'female', '2020-06-14', 'child'],
  ]],
  ['lilis', 'cibodas', [
    ['Lilis Umpama', 'female', '1979-12-02', 'head'],
    ['Siti Teladan', 'female', '1957-11-21', 'parent'],
    ['Maman Umpama', 'male', '2005-01-13', 'child'],
  ]],
  ['budiman', 'cibodas', [
    ['Budiman', 'male', '1989-02-08', 'head'],
    ['Sitirah', 'female', '1990-04-18', 'spouse'],
  ]],
  ['asep', 'cibodas', [
    ['Asep Andaian', 'male', '1980-07-06', 'head'],
    ['Tini Andaian', 'female', '1982-08-08', 'spouse'],
    ['Pepen Andaian', 'male', '2005-08-26', 'child'],
    ['Lilis Andaian', 'female', '2006-01-21', 'child'],
    ['Yayat Andaian', 'male', '2003-02-25', 'child'],
  ]],
  ['nandang-muda', 'cibodas', [
    ['Nandang Teladan', 'male', '1973-07-16', 'head'],
    ['Oneng Teladan', 'female', '1978-04-28', 'spouse'],
    ['Yati Teladan', 'female', '2008-01-06', 'child'],
    ['Rahmat Teladan', 'male', '2008-01-13', 'child'],
  ]],
  ['wawan-muda', 'cibodas', [
    ['Wawan Peraga', 'male', '1974-05-14', 'head'],
    ['Wati Peraga', 'female', '1980-11-23', 'spouse'],
    ['Lilis Rekaan', 'female', '1950-03-07', 'parent'],
  ]],
  ['aisah', 'cibodas', [
    ['Aisah', 'female', '1975-01-19', 'head'],
    ['Zaenal Umpama', 'male', '1953-09-02', 'parent'],
  ]],
  ['cecep-muda', 'cibodas', [
    ['Cecep Cobaan', 'male', '1989-01-02', 'head'],
    ['Eti Cobaan', 'female', '1994-09-28', 'spouse'],
    ['Tatang Cobaan', 'male', '2020-03-02', 'child'],
    ['Neneng Cobaan', 'female', '2020-02-28', 'child'],
    ['Agus Cobaan', 'male', '2014-02-20', 'child'],
  ]],
  ['rohmat-muda', 'cibodas', [
    ['Rohmat Rekaan', 'male', '1968-07-04', 'head'],
    ['Imaswati', 'female', '1969-10-20', 'spouse'],
    ['Eti Rekaan', 'female', '1992-10-03', 'child'],
    ['Ujang Rekaan', 'male', '2004-11-19', 'child'],
  ]],
];
