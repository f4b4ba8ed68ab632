import { defineConfig } from "vite";
import { electronBundle } from "./electron-bundle.ts";

export default defineConfig(electronBundle({ entry: "electron/main/main.ts", file: "main.mjs", format: "es" }));
