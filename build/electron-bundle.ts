import { fileURLToPath } from "node:url";
import type { UserConfig } from "vite";

const repository = fileURLToPath(new URL("..", import.meta.url));

export type Bundle = {
  /** Path of the first file, from the repository. */
  readonly entry: string;
  /** Name in `dist/electron`. */
  readonly file: string;
  readonly format: "es" | "cjs";
};

/** One file for Node or Electron with everything in it but Node's own modules and `electron`. */
export function electronBundle({ entry, file, format }: Bundle): UserConfig {
  return {
    root: repository,
    publicDir: false,
    cacheDir: `${repository}node_modules/.vite/electron`,
    // Electron 45 carries Node 24; the loopback host runs on whatever Node is installed.
    build: {
      ssr: true,
      target: "node20",
      outDir: `${repository}dist/electron`,
      emptyOutDir: false,
      minify: false,
      sourcemap: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: `${repository}${entry}`,
        external: ["electron", /^node:/],
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
    ssr: { noExternal: true },
  };
}
