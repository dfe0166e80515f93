// Who may import whom. A room not named here may import nothing of ours; a line that needs a new border belongs elsewhere.
const error = (name, from, to) => ({ name, severity: 'error', from: { path: from, pathNot: '\\.spec\\.tsx?$' }, to });
const PACKAGES = ['npm', 'npm-dev', 'npm-optional', 'npm-no-pkg', 'core'];
const inside = (rooms) => rooms.map((room) => `^${room}/`);
const named = (name) => (name.startsWith('node:') ? `^(node:)?${name.slice(5)}$` : `node_modules/${name}/`);

/** One room: the neighbours it uses, those it may know by type alone, and its packages where that list is closed. */
const room = (name, { uses = [], types = [], packages }) => [
  error(`${name}: neighbours`, `^${name}/`, {
    path: '^(apps|workflows|activities|libs|test)/',
    pathNot: inside([name, ...uses, ...types]),
  }),
  ...types.map((other) =>
    error(`${name}: types only`, `^${name}/`, { path: `^${other}/`, dependencyTypesNot: ['type-only'] }),
  ),
  ...(packages
    ? [
        error(`${name}: packages`, `^${name}/`, {
          dependencyTypes: PACKAGES,
          pathNot: ['^$', ...packages.map(named)],
        }),
      ]
    : []),
];

export default {
  forbidden: [
    ...room('libs/domain', { packages: [] }),
    ...room('libs/contracts', { uses: ['libs/domain'], packages: ['zod'] }),
    ...room('libs/ledger', {
      uses: ['libs/domain'],
      packages: ['@mikro-orm', 'pg', 'canonicalize', 'uuid', 'node:crypto', 'node:url', 'node:path', 'node:fs'],
    }),
    ...room('libs/engine', { types: ['libs/domain', 'workflows'], packages: ['@temporalio', 'node:crypto'] }),
    ...room('libs/dukcapil', { uses: ['libs/domain'] }),
    ...room('workflows', { types: ['libs/domain', 'activities'], packages: ['@temporalio/workflow'] }),
    ...room('activities', { uses: ['libs/domain', 'libs/ledger', 'libs/dukcapil'] }),
    ...room('apps/api', { uses: ['libs'] }),
    ...room('apps/web', { uses: ['libs/contracts', 'libs/domain'] }),
    ...room('apps/worker', { uses: ['libs', 'workflows', 'activities'] }),
    ...room('apps/local', { uses: ['libs'] }),
    error('only the engine knows the Temporal client', '^(apps|workflows|activities|libs/(?!engine))', {
      path: 'node_modules/@temporalio/client/',
    }),
    error('no circles', '^', { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'require', 'node', 'types', 'default'],
      extensions: ['.ts', '.js'],
    },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
  },
};
