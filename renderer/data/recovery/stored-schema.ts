import { DATABASE_NAME } from "#renderer/data/schema.ts";

/** Dexie keeps its version times ten, to have room for repairs of its own. */
const DEXIE_FACTOR = 10;

const TRIES = 3;

/**
 * The schema of the store as it lies on disk, found without opening it; null when there is no store. Chromium answers
 * with an error when the files are damaged, and at the next call may have put them aside: then there is no store.
 */
export async function storedSchema(factory: IDBFactory): Promise<number | null> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    try {
      const databases = await factory.databases();
      const version = databases.find(({ name }) => name === DATABASE_NAME)?.version;
      return version === undefined ? null : Math.floor(version / DEXIE_FACTOR);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  }
  return null;
}
