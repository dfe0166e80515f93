import { words } from '#contracts';

// oxfmt-ignore
export const RECEIPT = {
  label:    words('Tanda terima keputusan', 'Receipt of the decision'),
  done:     words('Tercatat: {what}, {who}', 'Recorded: {what}, {who}'),
  number:   words('Tanda terima {seq} · {hash}', 'Receipt {seq} · {hash}'),
  undo:     words('Urungkan', 'Undo'),
  left:     words('Sisa waktu untuk mengurungkan: {n} detik', 'Time left to undo: {n} seconds'),
  undone:   words('Diurungkan. Kasus kembali seperti sebelumnya.', 'Undone. The case is as it was before.'),
  close:    words('Tutup', 'Close'),
  open:     words('Buka kasusnya', 'Open the case'),
  failed:   words('Tidak dapat diurungkan.', 'It cannot be undone.'),
} as const;
