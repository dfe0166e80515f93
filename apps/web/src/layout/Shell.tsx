import { DESK_WORDS } from '#contracts';
import {
  AppShell,
  Burger,
  Button,
  Group,
  NavLink,
  Text,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useSuspenseQuery } from '@tanstack/react-query';
import { meQuery, signOut } from '../session/me.ts';
import { chooseLanguage, useWords, ZoneContext } from '../words/language.ts';
import { zoneOf } from '#domain';
import { lazy, Suspense } from 'react';
import { UpgradeNotice } from '../upgrade/UpgradeNotice.tsx';
import { useOnline } from './connection.ts';
import { linksOf } from './navigation.ts';
import { LAYOUT } from './words.ts';
import classes from './layout.module.css';

const SessionsDialog = lazy(() =>
  import('../sessions/SessionsDialog.tsx').then((module) => ({ default: module.SessionsDialog })),
);

/** What stands around every page: who is signed in, where one can go, whether the device is connected. */
export function Shell() {
  const { say, language } = useWords();
  const { data: me } = useSuspenseQuery(meQuery);
  const [isOpen, { toggle, close }] = useDisclosure();
  const [showsSessions, sessions] = useDisclosure();
  const isOnline = useOnline();
  const scheme = useComputedColorScheme('light');
  const { setColorScheme } = useMantineColorScheme();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  return (
    <ZoneContext value={zoneOf(me.officer.region)}>
      <a className={classes.skip} href="#content">
        {say(LAYOUT.skip)}
      </a>
      <AppShell
        header={{ height: 60 }}
        navbar={{ width: 240, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
        padding="md"
      >
        <AppShell.Header>
          <Group h="100%" px="md" gap="sm" wrap="nowrap">
            <Burger
              opened={isOpen}
              onClick={toggle}
              hiddenFrom="sm"
              aria-label={say(LAYOUT.menu)}
              aria-expanded={isOpen}
            />
            <Text fw={700} size="lg">
              Terdata
            </Text>
            <Text className={classes.end} size="sm" role="status">
              {isOnline ? '●' : '○'} {say(isOnline ? LAYOUT.online : LAYOUT.offline)}
            </Text>
            <Text size="sm" visibleFrom="md" truncate>
              {me.officer.name}
            </Text>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar p="xs" component="nav" aria-label={say(LAYOUT.menu)}>
          <Text size="sm" px="sm" pb="xs">
            {me.officer.name}
            <br />
            {DESK_WORDS[me.desk][language]}
            <br />
            {me.officer.regionName}
          </Text>
          {linksOf(me.desk).map(({ to, words }) => (
            <NavLink
              key={to}
              component={Link}
              to={to}
              label={say(words)}
              active={path === to}
              aria-current={path === to ? 'page' : undefined}
              onClick={close}
            />
          ))}
          <NavLink component="a" href="/bantuan" label={say(LAYOUT.help)} />
          <Group mt="auto" gap="xs" p="xs">
            <Button variant="default" onClick={() => chooseLanguage(language === 'id' ? 'en' : 'id')}>
              {say(LAYOUT.language)}
            </Button>
            <Button variant="default" onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}>
              {say(scheme === 'dark' ? LAYOUT.light : LAYOUT.dark)}
            </Button>
            <Button variant="default" onClick={sessions.open}>
              {say(LAYOUT.sessions)}
            </Button>
            <Button variant="default" onClick={() => void signOut()}>
              {say(LAYOUT.signOut)}
            </Button>
          </Group>
        </AppShell.Navbar>
        <AppShell.Main id="content" tabIndex={-1}>
          <UpgradeNotice />
          <Outlet />
        </AppShell.Main>
      </AppShell>
      <Suspense>{showsSessions ? <SessionsDialog onClose={sessions.close} /> : null}</Suspense>
    </ZoneContext>
  );
}
