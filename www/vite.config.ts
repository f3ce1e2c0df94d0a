// How the front end is built: one script for the page, one for the workers, both put into one HTML file.
import { defineConfig } from 'vite';
import { wholePage } from './build/page.ts';

export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    // The first of each engine with `light-dark()` and all else the page uses (2024).
    target: ['chrome123', 'firefox121', 'safari17.5'],
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: {
      input: 'src/main.tsx',
      output: { format: 'iife', entryFileNames: 'app.js', assetFileNames: '[name][extname]' },
    },
  },
  plugins: [wholePage()],
});
