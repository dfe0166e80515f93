import { readFile } from 'node:fs/promises';
import { LedgerFault, seedReference } from '#ledger';
import { withoutWords } from './logging.ts';
import { OfficersRefused, readOfficers } from './officers-file.ts';

const USAGE = `DATABASE_URL dan sebuah berkas diperlukan: / DATABASE_URL and a file are needed:
  npm run officers -- officers.json`;
const UNREADABLE = 'Berkas ini tidak dapat dibaca. / This file cannot be read.';
const TAKEN =
  'Seorang petugas sudah tercatat dengan id lain; tidak ada yang diubah. / An officer stands here under another id; nothing was changed.';
const SUBJECT_TAKEN = '23505';

const reasonOf = (error: unknown): string => {
  if (error instanceof OfficersRefused) return error.message;
  if (error instanceof LedgerFault && error.code === SUBJECT_TAKEN) return TAKEN;
  return JSON.stringify({ fault: withoutWords(error) });
};

// Regions, offices and officers of a server, from a file. The address is that of the tables' owner, as for `migrate`.
const { DATABASE_URL } = process.env;
const [path] = process.argv.slice(2);
if (!DATABASE_URL || !path) {
  console.error(USAGE);
  process.exit(2);
}
try {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new OfficersRefused(UNREADABLE);
  });
  const reference = readOfficers(text);
  await seedReference(DATABASE_URL, reference);
  const { regions, offices, officers } = reference;
  console.log(
    `wilayah / regions: ${regions.length}, kantor / offices: ${offices.length}, petugas / officers: ${officers.length}`,
  );
} catch (error) {
  console.error(reasonOf(error));
  process.exitCode = 1;
}
