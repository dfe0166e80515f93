import { type Words, words } from '../words.ts';

/** Said beside every score of a model that is only illustrative. */
export const ILLUSTRATIVE_SCORE = words('ilustratif, bukan BPS', 'illustrative, not BPS');

const no = words('Tidak ada', 'None');
const yes = words('Ada', 'There is one');

type VariableWords = { variable: Words; values: Readonly<Record<string, Words>> };
/** What each variable of the point table is called, and each of its values. */
// oxfmt-ignore
export const POINTS_2012_WORDS: Readonly<Record<string, VariableWords>> = {
  members: {
    variable: words('Jumlah anggota', 'Members of the household'),
    values: {
      '1': words('Satu orang', 'One'), '2': words('Dua orang', 'Two'), '3': words('Tiga orang', 'Three'),
      '4': words('Empat orang', 'Four'), '5': words('Lima orang', 'Five'), '6': words('Enam orang atau lebih', 'Six or more'),
    },
  },
  schooling: {
    variable: words('Anak 6 sampai 18 tahun bersekolah', 'Children from 6 to 18 at school'),
    values: {
      nobody: words('Tidak ada anak seumur itu', 'No child of that age'),
      no:     words('Ada yang tidak sekolah', 'Not all of them'),
      yes:    words('Semua sekolah', 'All of them'),
    },
  },
  female_education: {
    variable: words('Ijazah kepala keluarga perempuan atau istri', 'Certificate of the female head or wife'),
    values: {
      none:           words('Tidak punya ijazah', 'No certificate'),
      primary:        words('SD atau setara', 'Primary school'),
      junior:         words('SMP atau setara', 'Junior high school'),
      no_such_person: words('Tidak ada orangnya', 'There is no such person'),
      vocational:     words('SMK', 'Vocational school (SMK)'),
      high_school:    words('SMA atau setara', 'High school'),
      diploma:        words('Perguruan tinggi', 'College or university'),
    },
  },
  male_work: {
    variable: words('Pekerjaan kepala keluarga laki-laki atau suami', 'Work of the male head or husband'),
    values: {
      no_such_person: words('Tidak ada orangnya', 'There is no such person'),
      not_working:    words('Tidak bekerja, atau tidak dibayar', 'No work, or unpaid'),
      self_employed:  words('Berusaha sendiri', 'On own account'),
      owner_unpaid:   words('Berusaha dengan pekerja tidak dibayar atau tidak tetap', 'Owner with unpaid or casual workers'),
      wage:           words('Menerima upah atau gaji', 'Wage or salary'),
      owner_paid:     words('Berusaha dengan pekerja tetap yang dibayar', 'Owner with paid workers'),
    },
  },
  floor: {
    variable: words('Lantai', 'Floor'),
    values: { earth_or_bamboo: words('Tanah atau bambu', 'Earth or bamboo'), other: words('Bahan lain', 'Something else') },
  },
  toilet: {
    variable: words('Jamban', 'Toilet'),
    values: {
      none:   words('Tidak ada, atau cemplung tanpa tangki', 'None, or a pit without a tank'),
      septic: words('Bukan leher angsa, dengan tangki septik', 'No flush, with a septic tank'),
      flush:  words('Leher angsa', 'Flush'),
    },
  },
  fuel: {
    variable: words('Bahan bakar memasak', 'Cooking fuel'),
    values: { wood_or_coal: words('Kayu, arang atau briket', 'Wood, charcoal or briquettes'), other: words('Bahan lain', 'Something else') },
  },
  gas:     { variable: words('Tabung gas 12 kg', 'Gas cylinder of 12 kg'), values: { no, yes } },
  fridge:  { variable: words('Kulkas', 'Refrigerator'), values: { no, yes } },
  vehicle: { variable: words('Sepeda motor atau perahu motor', 'Motorcycle or boat with an engine'), values: { no, yes } },
};
