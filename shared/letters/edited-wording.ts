import type { EditedWording } from "../settings/settings.ts";
import type { LetterKind } from "./rows.ts";
import type { KindWording } from "./wording.ts";

const KEPT = 20;

/** The company's own words for a kind in a language, and which revision they are; null: the shipped ones are used. */
export function ownWording(
  rows: readonly EditedWording[],
  language: string,
  kind: LetterKind,
): { readonly words: KindWording; readonly revision: number } | null {
  const row = wordingRow(rows, language, kind);
  return row && row.isShipped !== true ? { words: row.words, revision: row.revision } : null;
}

export function wordingRow(
  rows: readonly EditedWording[],
  language: string,
  kind: LetterKind,
): EditedWording | undefined {
  return rows.find((row) => row.language === language && row.kind === kind);
}

/** The rows after new words were saved (null: back to the shipped ones). A revision is never used twice. */
export function withWording(
  rows: readonly EditedWording[],
  language: string,
  kind: LetterKind,
  words: KindWording | null,
  at: string,
): readonly EditedWording[] {
  const before = wordingRow(rows, language, kind);
  const others = rows.filter((row) => row !== before);
  if (!before) return words ? [...others, { language, kind, revision: 1, words, earlier: [] }] : others;
  const earlier = before.isShipped
    ? (before.earlier ?? [])
    : [{ revision: before.revision, words: before.words, at }, ...(before.earlier ?? [])].slice(0, KEPT);
  if (!words) return [...others, { ...before, isShipped: true, earlier }];
  return [...others, { language, kind, revision: before.revision + 1, words, earlier }];
}
