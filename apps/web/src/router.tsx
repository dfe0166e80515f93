import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { BrokenPage } from './layout/BrokenPage.tsx';
import { ErrorNotice } from './layout/Notice.tsx';
import { Shell } from './layout/Shell.tsx';
import { SignedOut } from './layout/SignedOut.tsx';
import { LAYOUT } from './layout/words.ts';
import { queries } from './api/queries.ts';
import { ReceiptProvider } from './receipt/ReceiptProvider.tsx';
import { readFilter } from './routes/queue/filter.ts';
import { Queue } from './routes/queue/Queue.tsx';
import { meQuery } from './session/me.ts';
import { bring } from './upgrade/upgraded.ts';

const root = createRootRoute({
  loader: () => queries.ensureQueryData(meQuery),
  component: () => (
    <ReceiptProvider>
      <Shell />
    </ReceiptProvider>
  ),
  errorComponent: SignedOut,
  notFoundComponent: () => <ErrorNotice error={undefined} otherwise={LAYOUT.notFound} />,
});

const queue = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: readFilter,
  component: Queue,
});

/** Every other page comes when it is first opened. */
const lazy = <Path extends string>(path: Path, load: () => Promise<{ Page: React.ComponentType }>) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(() => bring(load), 'Page') });

const pages = [
  queue,
  lazy('/kasus/$id', () => import('./routes/case/Page.tsx')),
  lazy('/kasus/$id/berkas/$seq', () => import('./routes/decision-file/Page.tsx')),
  lazy('/kasus/$id/keluarga', () => import('./routes/family/Page.tsx')),
  lazy('/usulan', () => import('./routes/opening/Page.tsx')),
  lazy('/survei/$id', () => import('./routes/survey/Page.tsx')),
  lazy('/kotak', () => import('./routes/outbox/Page.tsx')),
  lazy('/musyawarah', () => import('./routes/meeting/Page.tsx')),
  lazy('/surat', () => import('./routes/letter/Page.tsx')),
  lazy('/kantor', () => import('./routes/office/Page.tsx')),
  lazy('/macet', () => import('./routes/stuck/Page.tsx')),
];

export const router = createRouter({
  routeTree: root.addChildren(pages),
  basepath: '/meja',
  defaultPreload: 'intent',
  defaultErrorComponent: BrokenPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
