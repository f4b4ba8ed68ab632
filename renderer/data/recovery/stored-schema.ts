import { DATABASE_NAME } from "#renderer/data/schema.ts";

/** Dexie keeps its version times ten, to have room for repairs of its own. */
const DEXIE_FACTOR = 10;

/** The schema of the store as it lies on disk, found without opening it; null when there is no store. */
export async function storedSchema(factory: IDBFactory): Promise<number | null> {
  const databases = await factory.databases();
  const version = databases.find(({ name }) => name === DATABASE_NAME)?.version;
  return version === undefined ? null : Math.floor(version / DEXIE_FACTOR);
}
