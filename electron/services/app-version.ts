import { version } from "../../package.json";

/** The version this was built from. */
export const APP_VERSION: string = version;
