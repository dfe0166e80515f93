import type { PaymentWord } from '../../programmes/payments.ts';

/** The words of SIKS-NG and the bank lists, as they are written there. "Burekol" is the opening of accounts for many at once. */
// oxfmt-ignore
export const PAYMENT_WORDS: readonly PaymentWord[] = [
  { word: 'CALON PENERIMA BANSOS',       state: 'candidate',          acts: 'ministry', askAfterDays: 90 },
  { word: 'SK',                          state: 'candidate',          acts: 'ministry', askAfterDays: 30 },
  { word: 'PROSES BUREKOL',              state: 'account_opening',    acts: 'bank',     askAfterDays: 30 },
  { word: 'BERHASIL BUREKOL',            state: 'account_open',       acts: 'ministry', askAfterDays: 30 },
  { word: 'GAGAL BUREKOL',               state: 'account_failed',     acts: 'district', askAfterDays: 14 },
  { word: 'GAGAL CEK REKENING',          state: 'account_failed',     acts: 'district', askAfterDays: 14 },
  { word: 'KETERANGAN -',                state: 'account_differs',    acts: 'dukcapil', askAfterDays: 14 },
  { word: 'PROSES SPM',                  state: 'order_in_work',      acts: 'ministry', askAfterDays: 14 },
  { word: 'SUKSES SPM',                  state: 'ordered',            acts: 'treasury', askAfterDays: 14 },
  { word: 'OMSPAN',                      state: 'treasury_check',     acts: 'treasury', askAfterDays: 14 },
  { word: 'GAGAL OMSPAN',                state: 'bounced',            acts: 'district', askAfterDays: 14 },
  { word: 'SP2D',                        state: 'instructed',         acts: 'bank',     askAfterDays: 7 },
  { word: 'SI',                          state: 'instructed',         acts: 'bank',     askAfterDays: 7 },
  { word: 'RETUR',                       state: 'bounced',            acts: 'district', askAfterDays: 14 },
  { word: 'TIDAK TRANSAKSI',             state: 'not_taken',          acts: 'family',   askAfterDays: 90 },
  { word: 'EXCLUDE',                     state: 'excluded',           acts: 'ministry', askAfterDays: 30 },
  { word: 'EXCLUDE PEKERJAAN',           state: 'excluded',           acts: 'family',   askAfterDays: 30, cause: 'EMP-ASN-TNI-POLRI' },
  { word: 'EXCLUDE TIDAK LAYAK DAERAH',  state: 'excluded',           acts: 'family',   askAfterDays: 30, cause: 'LOC-UNFIT' },
  { word: 'EXCLUDE MENINGGAL',           state: 'excluded',           acts: 'dukcapil', askAfterDays: 30, cause: 'ID-DECEASED' },
  { word: 'OVERLAP SDM KESOS',           state: 'excluded',           acts: 'family',   askAfterDays: 30, cause: 'EMP-SDM-KESOS' },
  { word: 'TIDAK LAYAK GIS',             state: 'field_check_failed', acts: 'district', askAfterDays: 30, cause: 'LOC-UNFIT' },
  { word: 'TRANSAKSI',                   state: 'paid',               acts: 'family',   askAfterDays: 90 },
];
