// Colours and defaults of the components: one accent (ink blue), warm paper, contrast of 4.5:1 and more.
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const ink: MantineColorsTuple = [
  '#eef1fb', '#dbe1f6', '#b7c3ec', '#8fa1e1', '#6c83d7', '#4f69cb', '#3d56bb', '#3349a3', '#2b3f8c', '#223271',
];
const night: MantineColorsTuple = [
  '#e9eaed', '#c9ccd3', '#a6adb4', '#7d828d', '#4a4f5a', '#363a43', '#2c2f37', '#1b1d22', '#15171b', '#101114',
];

export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  colors: { ink, dark: night },
  white: '#ffffff',
  black: '#1d1e22',
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontFamily: 'inherit',
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', Menlo, Consolas, 'Liberation Mono', monospace",
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '1.75rem', lineHeight: '1.2' }, h2: { fontSize: '1.125rem', lineHeight: '1.35' } } },
  components: {
    // Its focus placeholder is a <div> inside role=menu, which assistive techniques do not accept.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, shadow: 'md', position: 'bottom-end' } },
    // The header of a dialog would be a second banner of the page.
    Modal: { defaultProps: { attributes: { header: { role: 'presentation' } }, centered: true } },
    Drawer: { defaultProps: { attributes: { header: { role: 'presentation' } } } },
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-default-border': '#d5d2ca',
    '--mantine-color-dimmed': '#555963',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-placeholder': '#656974',
    '--mantine-color-anchor': '#2b3f8c',
  },
  dark: {
    '--mantine-color-body': '#1b1d22',
    '--mantine-color-default-border': '#3a3e48',
    '--mantine-color-dimmed': '#b3b8c2',
    '--mantine-color-error': '#ff9a90',
    '--mantine-color-placeholder': '#a6adb4',
    '--mantine-color-anchor': '#b7c3ec',
  },
});
