import { words, type Words } from './words.ts';

const KINDS: Readonly<Record<string, Words>> = {
  registration: words('Usulan keluarga baru', 'Registration of a family'),
  update: words('Pembaruan data keluarga', 'Update of a family'),
  programme: words('Usulan bansos', 'Proposal for aid'),
  objection: words('Sanggah dari warga lain', 'Objection by somebody else'),
  own_objection: words('Keberatan keluarga sendiri', 'Objection by the family itself'),
  reactivation: words('Reaktivasi jaminan kesehatan', 'Reactivation of health cover'),
};

const ASKED: Readonly<Record<string, Words>> = {
  birth: words('kelahiran', 'a birth'),
  death: words('kematian', 'a death'),
  move: words('pindah desa', 'a move to another village'),
  split: words('pisah KK', 'a split of the family'),
  merge: words('gabung KK', 'families that become one'),
  answers: words('jawaban survei diperbaiki', 'corrected answers'),
  unfit: words('dinilai tidak layak', 'said not to qualify'),
  deceased: words('sudah meninggal', 'said to have died'),
  moved: words('sudah pindah', 'said to have moved'),
  decile: words('desil tidak sesuai', 'the decile is wrong'),
  exclusion: words('dikeluarkan tanpa alasan yang benar', 'excluded without good reason'),
  match: words('disamakan dengan orang lain', 'taken for somebody else'),
};

/** A kind of proposal as an officer calls it. One that is newer than this table is shown as it is. */
export const kindWords = (kind: string): Words => KINDS[kind] ?? words(kind, kind);

/** What a kind asks for. A programme is called by its own code. */
export const askedWords = (asked: string): Words => ASKED[asked] ?? words(asked, asked);
