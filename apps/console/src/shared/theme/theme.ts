import { createTheme, localStorageColorSchemeManager, type MantineColorsTuple } from '@mantine/core';

const accent = 'var(--accent)';
const palette: MantineColorsTuple = [
  accent,
  accent,
  accent,
  accent,
  accent,
  accent,
  accent,
  accent,
  accent,
  accent,
];

/** Colours live in tokens.css; this only tells Mantine their names and our density. */
export const theme = createTheme({
  primaryColor: 'accent',
  colors: { accent: palette },
  cursorType: 'pointer',
  defaultRadius: 'md',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 32 } },
    TextInput: { defaultProps: { size: 'md' } },
    Modal: { defaultProps: { centered: true, lockScroll: false, transitionProps: { duration: 120 } } },
    Drawer: { defaultProps: { lockScroll: false, transitionProps: { duration: 160 } } },
  },
});

export const colorSchemeManager = localStorageColorSchemeManager({ key: 'parley.color-scheme' });
