import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const repository = fileURLToPath(new URL("..", import.meta.url));

/** The window's page: the same files are served by `app://duebook/` and by the loopback host. */
export default defineConfig({
  root: `${repository}renderer`,
  base: "/",
  publicDir: false,
  cacheDir: `${repository}node_modules/.vite/renderer`,
  plugins: [react()],
  worker: { format: "es" },
  build: {
    outDir: `${repository}dist/renderer`,
    emptyOutDir: true,
    target: "chrome125",
    // Scripts are 'self' only: no polyfill written into the page, no asset turned into a data: address.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    sourcemap: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
  },
});
