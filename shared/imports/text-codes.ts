const FEWEST_SLOTS = 1_024;

/** A text as the numbers of its characters (UTF-16), which are read several times faster than from the text itself. */
export type Characters = Uint8Array | Uint16Array;

/** The WHATWG encoder, which browsers, workers and Node all have; declared here because `shared` knows no DOM. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

export function charactersOf(text: string): Characters {
  const bytes = new TextEncoder().encode(text);
  return bytes.length === text.length ? bytes : copied(text, new Uint16Array(text.length));
}

/**
 * Different texts, each with a number from 0. A text is looked up as a part of another, so that what a file repeats a
 * hundred thousand times is cut out of it once. Hash: FNV-1a over the characters.
 */
export class TextCodes {
  readonly texts: string[] = [];
  private readonly hashes: number[] = [];
  /** Number of a text plus one; 0 for none. */
  private slots = new Int32Array(FEWEST_SLOTS);
  private single = new Uint16Array(FEWEST_SLOTS);

  codeOfText(text: string): number {
    if (text.length > this.single.length) this.single = new Uint16Array(text.length * 2);
    return this.codeOf(text, copied(text, this.single), 0, text.length);
  }

  /** The number of what stands in `text`, whose `characters` are given, between two places. */
  codeOf(text: string, characters: Characters, from: number, to: number): number {
    let hash = 0x811c9dc5 ^ (to - from);
    for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ characters[at]!, 0x01000193);
    for (let slot = this.slotOf(hash); ; slot = (slot + 1) & (this.slots.length - 1)) {
      const code = this.slots[slot]! - 1;
      if (code === -1) return this.add(text.slice(from, to), hash, slot);
      if (this.hashes[code] === hash && isPart(this.texts[code]!, characters, from, to)) return code;
    }
  }

  private add(text: string, hash: number, slot: number): number {
    const code = this.texts.push(text) - 1;
    this.hashes.push(hash);
    this.slots[slot] = code + 1;
    if (this.texts.length * 2 > this.slots.length) this.grow();
    return code;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 4);
    this.hashes.forEach((hash, code) => {
      let slot = this.slotOf(hash);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (this.slots.length - 1);
      this.slots[slot] = code + 1;
    });
  }

  private slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.slots.length - 1);
  }
}

function isPart(text: string, characters: Characters, from: number, to: number): boolean {
  if (text.length !== to - from) return false;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) !== characters[from + at]) return false;
  return true;
}

function copied(text: string, into: Uint16Array): Uint16Array {
  for (let at = 0; at < text.length; at += 1) into[at] = text.charCodeAt(at);
  return into;
}
