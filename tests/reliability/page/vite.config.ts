import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const repository = fileURLToPath(new URL("../../..", import.meta.url));

/** The data layer without its screens, beside a copy of the built loopback host that serves it. */
export default defineConfig({
  root: `${repository}tests/reliability/page`,
  base: "/",
  publicDir: false,
  cacheDir: `${repository}node_modules/.vite/reliability`,
  worker: { format: "es" },
  build: {
    outDir: `${repository}dist/reliability/renderer`,
    emptyOutDir: true,
    target: "chrome125",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
  },
});
