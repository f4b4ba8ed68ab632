import type { Configuration } from "electron-builder";

export const packagingConfiguration: Configuration;
