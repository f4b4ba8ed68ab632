import { defineConfig } from "vite";
import { electronBundle } from "./electron-bundle.ts";

export default defineConfig(
  electronBundle({ entry: "electron/preload/preload.ts", file: "preload.cjs", format: "cjs" }),
);
