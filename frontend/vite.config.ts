/// <reference types="vitest/config" />
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { brotliTwins, budget, words } from './build/plugins.ts';

const here = import.meta.dirname;
const dist = resolve(here, '../frontend-dist');

// Bytes of code and style that a cold load in French may take; what the server answers comes on top.
const first = ['index.html', 'virtual:words/fr'];
const framed = [...first, 'src/ui/Shell.tsx'];
const mostBytes = {
  'src/features/overview/Dashboard.tsx': 225_000,
  ...Object.fromEntries(
    ['services/ServiceList', 'services/ServiceDetail', 'renewals/Renew', 'renewals/OperationPage', 'billing/Documents', 'billing/Payments', 'support/Tickets', 'support/TicketPage', 'accounts/AccountPage'].map(
      (page) => [`src/features/${page}.tsx`, 250_000],
    ),
  ),
};

const backend = process.env['COMPTOIR_URL'] ?? 'http://127.0.0.1:8000';

export default defineConfig({
  plugins: [
    react(),
    words(resolve(here, '../backend/words')),
    brotliTwins(dist),
    budget(dist, first, { 'src/features/identity/SignIn.tsx': 205_000, 'src/features/renewals/LinkPages.tsx': 205_000 }),
    budget(dist, framed, mostBytes),
  ],
  build: {
    outDir: dist,
    emptyOutDir: true,
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'], // these know light-dark()
    assetsInlineLimit: 0, // the CSP knows no data: script or style
    modulePreload: { polyfill: false },
    manifest: true,
    sourcemap: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000, // the editor of the playground
    rolldownOptions: {
      input: { index: resolve(here, 'index.html'), playground: resolve(here, 'playground.html'), card: resolve(here, 'card.html') },
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'words', test: /node_modules\/(i18next|react-i18next)\// },
            { name: 'router', test: /node_modules\/@tanstack\/(?!.*virtual)/ },
            // What the sign-in page needs, then what every page behind it needs, then what lists need.
            { name: 'ui', test: /node_modules\/(@tabler|@floating-ui|@mantine\/(hooks|notifications|core\/esm\/(core|utils)|core\/esm\/components\/(Anchor|Button|ActionIcon|Checkbox|CloseButton|Group|Input|InlineInput|Loader|Menu|Notification|Overlay|Paper|PasswordInput|Popover|Portal|ScrollArea|Skeleton|Stack|Text|TextInput|Title|Transition|FocusTrap|UnstyledButton)))\/|src\/(i18n\/|ui\/(mark|Brand|Page|Preferences|Stage|links|RouteError)|api\/(client|pages|gen\/open))/ },
            { name: 'frame', test: /node_modules\/@mantine\/|src\/(ui\/(?!DataGrid|Shell|base|mantine)|api\/)/ },
            { name: 'list', test: /node_modules\/@tanstack\/|src\/ui\/DataGrid/ },
          ],
        },
      },
    },
  },
  server: { proxy: { '/graphql': backend, '/auth': backend, '/files': backend } },
  test: { environment: 'node', include: ['src/**/*.test.ts', 'build/**/*.test.ts'] },
});
