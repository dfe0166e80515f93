import type {
  DisputeDesk,
  DisputeEvidence,
  EligibilityCode,
  OverlapVerdict,
  PaymentActor,
  PaymentExplained,
  Says,
} from '#domain';
import { type Words, words } from './words.ts';

// oxfmt-ignore
export const SAYS_WORDS: Record<Says, Words> = {
  yes:     words('Ya', 'Yes'),
  no:      words('Tidak', 'No'),
  unknown: words('Belum dapat dijawab', 'Cannot be said yet'),
};

/** What each rule asks; its answer stands beside it. */
// oxfmt-ignore
export const ELIGIBILITY_WORDS: Record<EligibilityCode, Words> = {
  in_force:  words('Aturan program ini berlaku pada hari itu', 'The rules of the programme hold on that day'),
  rank:      words('Peringkat keluarga di dalam batas program', 'The rank of the family is within the limit of the programme'),
  component: words('Ada anggota yang menjadi sasaran program', 'Somebody in the family is one for whom the programme is meant'),
  exclusion: words('Tidak ada sebab pengecualian', 'Nothing speaks against the family'),
  together:  words('Boleh bersama bantuan yang sudah diterima', 'It may stand beside what the family receives already'),
  decision:  words('Sudah dipilih oleh yang berwenang', 'Whoever has to choose has chosen the family'),
  quota:     words('Masih ada kuota', 'There is something left of the quota'),
};

// oxfmt-ignore
export const OVERLAP_WORDS: Record<OverlapVerdict, Words> = {
  allowed:          words('Boleh bersama', 'May stand together'),
  conflict:         words('Tidak boleh bersama', 'May not stand together'),
  meeting_decides:  words('Ditentukan musyawarah desa', 'For the village meeting to say'),
  district_decides: words('Tergantung aturan daerah', 'Depends on the rules of the district'),
  no_rule:          words('Belum ada aturannya; tanyakan dahulu', 'No rule speaks of it; ask first'),
};

// oxfmt-ignore
export const DISPUTE_DESK_WORDS: Record<DisputeDesk, Words> = {
  village:  words('Kantor desa atau kelurahan', 'The village office'),
  district: words('Dinas Sosial', 'The social office of the regency'),
  ministry: words('Kementerian Sosial', 'The ministry'),
  dukcapil: words('Kantor Dukcapil', 'The Dukcapil office'),
};

// oxfmt-ignore
export const DISPUTE_EVIDENCE_WORDS: Record<DisputeEvidence, Words> = {
  work_letter:          words('Surat keterangan kerja atau surat berhenti bekerja', 'A letter about the work, or that it has ended'),
  family_card:          words('Kartu keluarga terbaru', 'The newest family card'),
  family_card_split:    words('Kartu keluarga yang sudah dipecah', 'A family card that has been split'),
  end_of_contract:      words('Surat akhir kontrak', 'The end of the contract'),
  wage_proof:           words('Slip upah', 'Proof of the wage'),
  meter_check:          words('Pemeriksaan meteran listrik, juga bila dipakai bersama', 'A look at the meter, also where it is shared'),
  ground_check:         words('Kunjungan petugas', 'A visit by an officer'),
  photos:               words('Foto keadaan rumah', 'Photos of the house'),
  dissolution_proof:    words('Bukti perusahaan sudah bubar', 'Proof that the firm is dissolved'),
  new_survey:           words('Survei baru', 'A new survey'),
  identity_abuse_check: words('Pemeriksaan penyalahgunaan identitas', 'A check whether the identity was abused'),
  signed_statement:     words('Surat pernyataan bertanda tangan', 'A signed statement'),
  explanation:          words('Penjelasan tentang saldo rekening', 'An explanation of the balance'),
  appeal:               words('Banding', 'An appeal'),
  transfer:             words('Perpindahan yang ditandatangani kedua desa', 'A move that both villages have signed'),
  new_visit:            words('Kunjungan ulang', 'Another visit'),
  life_event:           words('Pencatatan peristiwa keluarga', 'The event, recorded'),
  false_record:         words('Bukti bahwa catatannya keliru', 'Proof that the record is wrong'),
};

/** Why an enrolled family has no money yet, in place of the bank's own word. */
// oxfmt-ignore
export const PAYMENT_STATE_WORDS: Record<PaymentExplained['state'], Words> = {
  not_heard:          words('Belum ada kabar pembayaran untuk keluarga ini.', 'Nothing has been heard of a payment for this family yet.'),
  word_unknown:       words('Daftar bayar memuat kata yang belum dikenal. Kementerian perlu menjelaskannya.', 'The payment list has a word that is not known. The ministry has to explain it.'),
  candidate:          words('Keluarga ini calon penerima; keputusan bayarnya belum terbit.', 'The family is a candidate; no payment has been decided yet.'),
  account_opening:    words('Bank sedang membuka rekening.', 'The bank is opening an account.'),
  account_open:       words('Rekening sudah ada; menunggu perintah bayar.', 'The account is open and waits for the payment order.'),
  account_failed:     words('Rekening gagal dibuka atau diperiksa. Datanya perlu diperbaiki.', 'The account could not be opened or checked. The data have to be repaired.'),
  account_differs:    words('Data bank berbeda dengan data Dukcapil.', 'The bank’s data differ from those of Dukcapil.'),
  order_in_work:      words('Perintah bayar sedang dibuat.', 'The payment order is being made.'),
  ordered:            words('Perintah bayar sudah terbit; menunggu kas negara.', 'The payment order is there and waits for the treasury.'),
  instructed:         words('Bank sudah diperintah untuk menyalurkan.', 'The bank has been told to pay.'),
  treasury_check:     words('Kas negara sedang memeriksa rekening.', 'The treasury is checking the account.'),
  bounced:            words('Uang kembali ke kas negara karena rekening tidak cocok.', 'The money came back, because the account did not fit.'),
  not_taken:          words('Uang sudah masuk dan belum diambil.', 'The money is there and has not been taken.'),
  excluded:           words('Keluarga ini dikeluarkan dari daftar bayar. Sebabnya dapat dibantah.', 'The family was taken off the payment list. The cause can be disputed.'),
  field_check_failed: words('Pemeriksaan di lapangan menyatakan tidak layak. Hasilnya dapat dibantah.', 'A check in the field says that the family does not qualify. That can be disputed.'),
  paid:               words('Sudah dibayar.', 'It has been paid.'),
};

// oxfmt-ignore
export const PAYMENT_ACTOR_WORDS: Record<PaymentActor, Words> = {
  treasury: words('Kas negara', 'The treasury'),
  bank:     words('Bank penyalur', 'The bank'),
  ministry: words('Kementerian Sosial', 'The ministry'),
  district: words('Dinas Sosial', 'The social office of the regency'),
  family:   words('Keluarga', 'The family'),
  dukcapil: words('Kantor Dukcapil', 'The Dukcapil office'),
};
