import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const repository = fileURLToPath(new URL("../../..", import.meta.url));
const page = `${repository}tests/bench/page`;

/** The data layer without its screens, and an empty React page to compare a start with. */
export default defineConfig({
  root: page,
  base: "/",
  publicDir: false,
  cacheDir: `${repository}node_modules/.vite/bench`,
  plugins: [react()],
  build: {
    outDir: `${repository}dist/bench/renderer`,
    emptyOutDir: true,
    target: "chrome125",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { input: [`${page}/index.html`, `${page}/empty.html`] },
  },
});
