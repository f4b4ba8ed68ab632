import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * What goes into an installer, and how it is made. Only what is named under `files` is packed: everything the program
 * needs is bundled into `dist`, so no package of node_modules goes along. `appId` and `productName` are frozen (see
 * shared/host/identity.ts): installed programs find their data and their updates by them.
 * @type {import("electron-builder").Configuration}
 */
export const packagingConfiguration = {
  appId: "com.duebook.desktop",
  productName: "Duebook",
  copyright: "Duebook",
  directories: { app: root, output: `${root}release`, buildResources: `${root}build/icons` },
  files: [
    "package.json",
    "dist/electron/main.mjs",
    "dist/electron/preload.cjs",
    "dist/electron/icon.png",
    "dist/renderer/**/*",
    "!**/node_modules/**",
    "!**/*.map",
  ],
  extraResources: [{ from: `${root}dist/licences.txt`, to: "licences.txt" }],
  extraMetadata: { homepage: "https://duebook.example" },
  asar: true,
  npmRebuild: false,
  nodeGypRebuild: false,
  publish: null,
  electronFuses: {
    // The program is a program, not a Node that runs what it is given.
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    grantFileProtocolExtraPrivileges: false,
    // There are no cookies to encrypt, and the keychain would be asked for.
    enableCookieEncryption: false,
    loadBrowserProcessSpecificV8Snapshot: false,
  },
  win: { target: [{ target: "nsis", arch: ["x64", "arm64"] }], icon: `${root}build/icons/icon.ico` },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    // Taking the program away never takes the books away.
    deleteAppDataOnUninstall: false,
  },
  mac: {
    target: [{ target: "dmg", arch: ["x64", "arm64"] }],
    icon: `${root}build/icons/icon.icns`,
    category: "public.app-category.business",
    hardenedRuntime: true,
  },
  linux: {
    target: ["AppImage", "deb"],
    icon: `${root}build/icons/linux`,
    category: "Office",
    executableName: "duebook",
    synopsis: "Credit control for small businesses",
  },
};
