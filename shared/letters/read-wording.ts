import type { Result } from "../result/result.ts";
import type { Condition } from "./letter-conditions.ts";
import {
  checkWording,
  type KindWording,
  type Salutations,
  type Wording,
  type WordingBlock,
  type WordingFault,
} from "./wording.ts";

/** A block as a wording file has it: plain text stands for one without conditions. */
export type RawBlock = string | { readonly when: readonly string[]; readonly text: string };

export type RawKindWording = {
  readonly name: string;
  readonly subject: readonly RawBlock[];
  readonly opening: readonly RawBlock[];
  readonly next: readonly RawBlock[];
};

/** The shape of a file in `assets/wording`. */
export type RawWording = {
  readonly language: string;
  readonly name: string;
  readonly version: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly salutation: Salutations;
  readonly closing: { readonly named: string; readonly unnamed: string };
  readonly kinds: Readonly<Record<string, RawKindWording | undefined>>;
};

/** Reads a wording file; every fault is told at once. */
export function readWording(raw: RawWording): Result<Wording, readonly WordingFault[]> {
  const kinds: Record<string, KindWording> = {};
  for (const [kind, words] of Object.entries(raw.kinds)) {
    if (!words) continue;
    kinds[kind] = {
      name: words.name,
      subject: words.subject.map(readBlock),
      opening: words.opening.map(readBlock),
      next: words.next.map(readBlock),
    };
  }
  // Fields, conditions and labels are checked next; the language is the file's own name.
  return checkWording({ ...raw, kinds } as Wording);
}

function readBlock(raw: RawBlock): WordingBlock {
  return typeof raw === "string" ? { text: raw, when: [] } : { text: raw.text, when: raw.when as readonly Condition[] };
}
