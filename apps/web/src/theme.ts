import { Alert, Button, createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const sea: MantineColorsTuple = [
  '#e8f4fb',
  '#d3e6f2',
  '#a4cce4',
  '#72b0d6',
  '#4a99ca',
  '#318bc3',
  '#1f79b0',
  '#0b5c8a',
  '#0a4f77',
  '#063f61',
];

/** Colour, type and spacing of all staff pages. 16 px text at least, 44 px targets on touch. */
export const theme = createTheme({
  primaryColor: 'sea',
  primaryShade: { light: 7, dark: 7 },
  colors: { sea },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  fontSizes: { xs: '0.875rem', sm: '1rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Alert: Alert.extend({ styles: { label: { color: 'var(--mantine-color-text)' } } }),
    // What a button does is never cut off: on a narrow screen its words take a second line.
    Button: Button.extend({
      styles: {
        root: {
          display: 'inline-grid',
          alignContent: 'center',
          height: 'auto',
          minHeight: 'max(44px, var(--button-height))',
          paddingBlock: '0.375rem',
        },
        label: { justifyContent: 'center', whiteSpace: 'normal', lineHeight: 1.25 },
      },
    }),
  },
});

/** Quiet text keeps a contrast of 4.5:1 on every ground it stands on. */
export const readable: CSSVariablesResolver = () => ({
  variables: {},
  light: { '--mantine-color-dimmed': '#4a5158' },
  dark: { '--mantine-color-dimmed': '#c4c8cc' },
});
