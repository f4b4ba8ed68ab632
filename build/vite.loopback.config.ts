import { defineConfig } from "vite";
import { electronBundle } from "./electron-bundle.ts";

export default defineConfig(electronBundle({ entry: "electron/loopback/main.ts", file: "loopback.mjs", format: "es" }));
