import type { Condition } from "./letter-conditions.ts";
import type { WordingBlock } from "./wording.ts";

/**
 * Blocks as one text to type in: paragraphs apart by an empty line, conditions in square brackets in front. `readBlocks`
 * takes it back; the two are each other's inverse for blocks without line breaks of their own.
 */
export function writeBlocks(blocks: readonly WordingBlock[]): string {
  return blocks.map(({ when, text }) => (when.length > 0 ? `[${when.join(", ")}] ${text}` : text)).join("\n\n");
}

/** Misspelt conditions are kept as typed, for the check to name them. */
export function readBlocks(text: string): readonly WordingBlock[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s*\n\s*/g, " ").trim())
    .filter((paragraph) => paragraph !== "")
    .map((paragraph) => {
      const match = /^\[([^\]]*)\]\s*(.*)$/s.exec(paragraph);
      if (!match) return { when: [], text: paragraph };
      const names = (match[1] ?? "").split(",").map((name) => name.trim());
      return { when: names.filter((name) => name !== "") as readonly Condition[], text: match[2] ?? "" };
    });
}
