import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Computer } from "./computer.ts";
import { pick } from "./seed.ts";

const KINDS = ["store", "journal", "sentinel", "snapshots"] as const;
const OPERATIONS = ["flip", "truncate", "zero", "delete", "older copy"] as const;

type Kind = (typeof KINDS)[number];

export type Damage = { readonly kind: Kind; readonly words: string; readonly isChanged: boolean };

/** Damages one file a round, in turn of every kind and in every way; older copies are those of the round before. */
export function createDamager(computer: Computer, random: () => number) {
  const older = join(computer.folder, "older");
  return {
    damage: (round: number): Damage => {
      const kind = KINDS[round % KINDS.length] as Kind;
      const operation = pick(random, OPERATIONS);
      const folder = folderOf(computer, kind);
      const copy = join(older, kind);
      const isOld = operation === "older copy" && existsSync(copy);
      const before = digestOf(folder);
      const words = isOld ? putBack(copy, folder, kind) : damageOne(folder, kind, operation, random);
      const isChanged = digestOf(folder) !== before;
      keep(computer, older);
      return { kind, words, isChanged };
    },
  };
}

function folderOf(computer: Computer, kind: Kind): string {
  if (kind === "store") return computer.storeFolder;
  return join(computer.dataFolder, kind === "snapshots" ? "snapshots" : "journal");
}

/** LOCK and LOG of the store are nothing it reads. */
function filesOf(folder: string, kind: Kind): readonly string[] {
  const names = readdirSync(folder);
  if (kind === "store") return names.filter((name) => !name.startsWith("LOCK") && !name.startsWith("LOG"));
  if (kind === "sentinel") return names.filter((name) => name === "sentinel.json");
  if (kind === "journal") return names.filter((name) => name.endsWith(".ndjson") || name === "verified.json");
  return names;
}

function damageOne(folder: string, kind: Kind, operation: string, random: () => number): string {
  const name = pick(random, filesOf(folder, kind));
  const path = join(folder, name);
  const bytes = new Uint8Array(readFileSync(path));
  const at = Math.floor(random() * Math.max(1, bytes.length));
  switch (operation) {
    case "truncate":
      writeFileSync(path, bytes.subarray(0, at));
      break;
    case "zero":
      writeFileSync(path, bytes.slice().fill(0, at, at + 4096));
      break;
    case "delete":
      rmSync(path);
      break;
    default:
      writeFileSync(
        path,
        bytes.map((byte, index) => (index === at ? byte ^ (1 << Math.floor(random() * 8)) : byte)),
      );
  }
  return `${operation} ${kind}/${name} at ${at} of ${bytes.length}`;
}

/** A store is replaced as a whole, as a copied folder would be; of the journal and the snapshots one file. */
function putBack(copy: string, folder: string, kind: Kind): string {
  if (kind === "store") {
    rmSync(folder, { recursive: true });
    cpSync(copy, folder, { recursive: true });
    return "older copy of the store";
  }
  const name = filesOf(copy, kind)
    .filter((each) => existsSync(join(folder, each)))
    .at(-1);
  if (!name) return `no older copy of ${basename(folder)}`;
  cpSync(join(copy, name), join(folder, name));
  return `older copy of ${kind}/${name}`;
}

function digestOf(folder: string): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(folder).sort()) hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  return hash.digest("hex");
}

/** What lies there now is what the next round calls older. */
function keep(computer: Computer, older: string): void {
  rmSync(older, { recursive: true, force: true });
  for (const kind of KINDS) {
    const target = join(older, kind);
    mkdirSync(target, { recursive: true });
    cpSync(folderOf(computer, kind), target, { recursive: true });
  }
}
