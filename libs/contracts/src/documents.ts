import { words, type Words } from './words.ts';

/** What a document is. A name of this list is kept in clear; whatever else there is to say about a document goes into a note. */
// oxfmt-ignore
export const DOCUMENT_WORDS = {
  minutes:     words('Berita acara musyawarah', 'Minutes of the meeting'),
  attendance:  words('Daftar hadir', 'Attendance list'),
  sptjm:       words('Surat pernyataan tanggung jawab mutlak (SPTJM)', 'Statement of absolute responsibility (SPTJM)'),
  letter:      words('Surat dinas', 'Official letter'),
  statement:   words('Surat pernyataan keluarga', 'Statement of the family'),
  kk_photo:    words('Foto kartu keluarga', 'Photo of the family card'),
  ktp_photo:   words('Foto KTP', 'Photo of an identity card'),
  house_photo: words('Foto rumah', 'Photo of the house'),
  birth_certificate: words('Akta kelahiran', 'Birth certificate'),
  death_certificate: words('Akta kematian', 'Death certificate'),
  leaving_letter: words('Surat keterangan pindah desa asal', 'Letter of the village that the family leaves'),
  arrival_letter: words('Surat keterangan datang desa tujuan', 'Letter of the village that the family moves to'),
  facility_letter: words('Surat keterangan fasilitas kesehatan', 'Letter of a health facility'),
  evidence:    words('Bukti sanggahan', 'Evidence of an objection'),
  other:       words('Dokumen lain', 'Another document'),
} as const satisfies Record<string, Words>;

export type DocumentName = keyof typeof DOCUMENT_WORDS;
export const DOCUMENT_NAMES = Object.keys(DOCUMENT_WORDS) as [DocumentName, ...DocumentName[]];

/** A document as it is called; one that this list does not know is another document. */
export const documentWords = (name: string): Words => DOCUMENT_WORDS[name as DocumentName] ?? DOCUMENT_WORDS.other;
