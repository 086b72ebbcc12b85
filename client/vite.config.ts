import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const conditions = ['source', 'module', 'browser', 'development|production'];

/** Libraries of the first load, apart from our own code so that a release does not make everybody fetch them again. */
const groups = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
  { name: 'charts', test: /node_modules\/(recharts|d3-|victory-vendor|@reduxjs|redux|immer|reselect|es-toolkit|decimal\.js)/ },
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
