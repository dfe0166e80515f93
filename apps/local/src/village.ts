import type { Role } from '#domain';
import { FAMILIES } from './families.ts';
import { toFamily, type DemoFamily } from './family.ts';

type DemoRegion = { code: string; name: string; level: 'province' | 'regency' | 'district' | 'village' };

export type DemoOffice = {
  id: string;
  name: string;
  /** What the office answers for: a village, the regency, or '' for the nation. */
  region: string;
};

type DemoOfficer = {
  /** Never given to anybody else: four eyes are counted on it. */
  id: string;
  /** Who they are to the issuer. */
  sub: string;
  /** The short name for `npm run token -- <key>`. */
  key: string;
  name: string;
  role: Role;
  region: string;
  officeId: string;
};

const REGENCY = { code: '32.01', name: 'Kabupaten Bogor' } as const;

/** Real codes, because numbers, rights and queues are built on them. */
const VILLAGES = {
  sentul: { code: '32.01.05.2003', name: 'Sentul' },
  cijayanti: { code: '32.01.05.2001', name: 'Cijayanti' },
  cibodas: { code: '32.01.06.2008', name: 'Cibodas' },
} as const;

/** Every level above the villages, as the table of regions wants it. */
const REGIONS: readonly DemoRegion[] = [
  { code: '32', name: 'Jawa Barat', level: 'province' },
  { ...REGENCY, level: 'regency' },
  { code: '32.01.05', name: 'Babakan Madang', level: 'district' },
  { code: '32.01.06', name: 'Jonggol', level: 'district' },
  ...Object.values(VILLAGES).map((village) => ({ ...village, level: 'village' }) as const),
];

const anId = (kind: 1 | 2, number: number): string =>
  `00000000-0000-4000-8000-${kind}${String(number).padStart(11, '0')}`;

const anOffice = (number: number, name: string, region: string): DemoOffice => ({ id: anId(1, number), name, region });

const OFFICES = {
  sentul: anOffice(1, 'Kantor Desa Sentul (demo)', VILLAGES.sentul.code),
  cijayanti: anOffice(2, 'Kantor Desa Cijayanti (demo)', VILLAGES.cijayanti.code),
  cibodas: anOffice(3, 'Kantor Desa Cibodas (demo)', VILLAGES.cibodas.code),
  dinas: anOffice(4, 'Dinas Sosial Kabupaten Bogor (demo)', REGENCY.code),
  ministry: anOffice(5, 'Pusdatin Kesejahteraan Sosial (demo)', ''),
} as const;

type OfficerRow = readonly [key: string, name: string, role: Role, office: keyof typeof OFFICES];

/** Two wherever four eyes have to find a second pair. The region is the office's. */
// oxfmt-ignore
const OFFICER_ROWS: readonly OfficerRow[] = [
  ['operator-sentul',     'Operator Demo Desa Sentul',      'operator',      'sentul'],
  ['operator-cijayanti',  'Operator Demo Desa Cijayanti',   'operator',      'cijayanti'],
  ['operator-cibodas',    'Operator Demo Desa Cibodas',     'operator',      'cibodas'],
  ['surveyor-1',          'Surveyor Demo Satu',             'surveyor',      'dinas'],
  ['surveyor-2',          'Surveyor Demo Dua',              'surveyor',      'dinas'],
  ['validator-1',         'Validator Demo Satu',            'validator',     'dinas'],
  ['validator-2',         'Validator Demo Dua',             'validator',     'dinas'],
  ['supervisor-1',        'Supervisor Demo Satu',           'supervisor',    'dinas'],
  ['supervisor-2',        'Supervisor Demo Dua',            'supervisor',    'dinas'],
  ['ministry-supervisor', 'Supervisor Demo Kementerian',    'supervisor',    'ministry'],
  ['verifier-1',          'Verifikator Demo Satu',          'verifier',      'ministry'],
  ['verifier-2',          'Verifikator Demo Dua',           'verifier',      'ministry'],
  ['administrator',       'Administrator Demo',             'administrator', 'ministry'],
  ['auditor',             'Auditor Demo',                   'auditor',       'ministry'],
  ['planner',             'Perencana Demo',                 'planner',       'ministry'],
  ['partner',             'Mitra Demo',                     'partner',       'ministry'],
];

const officers: readonly DemoOfficer[] = OFFICER_ROWS.map(([key, name, role, office], index) => ({
  id: anId(2, index + 1),
  sub: `demo-${key}`,
  key,
  name,
  role,
  region: OFFICES[office].region,
  officeId: OFFICES[office].id,
}));

const families: readonly DemoFamily[] = FAMILIES.map(([key, village, members], index) =>
  toFamily({ key: `${village}-${key}`, village: VILLAGES[village], members, number: index + 1 }),
);

/** The small place that everybody knows by name: one regency, three villages, every role, thirty families. */
export const VILLAGE = {
  regency: REGENCY,
  villages: VILLAGES,
  /** Regency, districts and villages, from the top down. */
  regions: REGIONS,
  offices: Object.values(OFFICES) as readonly DemoOffice[],
  officers,
  families,
} as const;
