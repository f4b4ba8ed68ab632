import type { Migration } from "./migration.ts";
import { schema1 } from "./schema-1.ts";

/** All steps there have been, in order. A new one is appended; none is ever edited or left out. */
export const MIGRATIONS: readonly Migration[] = [schema1];
