/**
 * Who the program is to the operating system and to the browser. These values are data: the store, the attachments and
 * the user's settings are found by them, so a change loses sight of everything that was kept. They never change.
 */
export const IDENTITY = {
  /** `app://duebook` is the origin that owns the store on the desktop. */
  scheme: "app",
  host: "duebook",
  productName: "Duebook",
  appId: "com.duebook.desktop",
  /** Folder names inside the operating system's folder for application data. */
  profileFolder: "Duebook",
  sampleProfileFolder: "Duebook Sample",
  /** `http://127.0.0.1:<port>` is the origin that owns the store in a browser. */
  loopbackHost: "127.0.0.1",
  loopbackPort: 47615,
  sampleLoopbackPort: 47616,
} as const;

export const APP_ORIGIN = `${IDENTITY.scheme}://${IDENTITY.host}` as const;
