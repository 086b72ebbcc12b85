import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const conditions = ['source', 'module', 'browser', 'development|production'];

/**
 * Libraries apart from our own code, so that a release does not make everybody fetch them again. A group takes along what its
 * libraries need: small ones that the first load shares with the charts or the table belong to the first group by name, or the
 * whole of the other group would be fetched with every page.
 */
const groups = [
  {
    name: 'react',
    test: /node_modules\/(react|react-dom|react-is|scheduler|clsx|use-sync-external-store|@tanstack\/(react-)?store)\//,
    priority: 2,
  },
  // The scales of time, which milestones are drawn on, without the charts that use them too.
  { name: 'scales', test: /node_modules\/(d3-|internmap)/, priority: 1 },
  { name: 'charts', test: /node_modules\/(recharts|victory-vendor|@reduxjs|redux|immer|reselect|es-toolkit|decimal\.js)/ },
  { name: 'table', test: /node_modules\/@tanstack\/(react-table|table-core|react-virtual|virtual-core)\// },
];

export default defineConfig({
  plugins: [react()],
  resolve: { conditions },
  // The host stays as the browser sees it: the server takes changes from its own site only.
  server: { proxy: { '/api': { target: process.env['API_URL'] ?? 'http://127.0.0.1:3000', changeOrigin: false } } },
  build: {
    target: 'es2022',
    outDir: 'dist',
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
});
