import '@mantine/core/styles.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queries } from './api/queries.ts';
import { router } from './router.tsx';
import { noticeActs } from './session/acts.ts';
import { readable, theme } from './theme.ts';
import { startLanguage } from './words/language.ts';

/** The policy of the page lets only styles with this word in. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content;

startLanguage();
noticeActs(window, () => void queries.invalidateQueries({ queryKey: ['me'] }));
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={readable}
      defaultColorScheme="auto"
      {...(nonce && { getStyleNonce: () => nonce })}
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
