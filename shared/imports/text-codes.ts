const FEWEST_SLOTS = 4_096;
/** Grown rarely: a column of numbers that are all different has every one of them put in anew. */
const GROWTH = 8;
/** Where a text stands that the source does not hold as it is. */
const NOWHERE = -1;

/** A text as the numbers of its characters (UTF-16), which are read several times faster than from the text itself. */
export type Characters = Uint8Array | Uint16Array;

/** The WHATWG encoder, which browsers, workers and Node all have; declared here because `shared` knows no DOM. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

export function charactersOf(text: string): Characters {
  const bytes = new TextEncoder().encode(text);
  return bytes.length === text.length ? bytes : copied(text, new Uint16Array(text.length));
}

/**
 * Different texts, each with a number from 0. A text is looked up as a part of the source, so that what a file repeats a
 * hundred thousand times is cut out of it once. Hash: FNV-1a over the characters.
 */
export class TextCodes {
  readonly texts: string[] = [];
  private readonly source: string;
  private readonly characters: Characters;
  /** Number of a text plus one; 0 for none. */
  private slots = new Int32Array(FEWEST_SLOTS);
  private hashes = new Int32Array(FEWEST_SLOTS / 2);
  private starts = new Int32Array(FEWEST_SLOTS / 2);
  private single = new Uint16Array(FEWEST_SLOTS);

  /** `characters` are those of the source. */
  constructor(source = "", characters: Characters = charactersOf(source)) {
    this.source = source;
    this.characters = characters;
  }

  codeOfText(text: string): number {
    if (text.length > this.single.length) this.single = new Uint16Array(text.length * 2);
    const hash = hashOf(copied(text, this.single), 0, text.length);
    for (let slot = this.slotOf(hash); ; slot = this.after(slot)) {
      const code = this.slots[slot]! - 1;
      if (code === -1) return this.add(text, hash, slot, NOWHERE);
      if (this.hashes[code] === hash && this.texts[code] === text) return code;
    }
  }

  /** The number of what stands in the source between two places. */
  codeOf(from: number, to: number): number {
    const hash = hashOf(this.characters, from, to);
    for (let slot = this.slotOf(hash); ; slot = this.after(slot)) {
      const code = this.slots[slot]! - 1;
      if (code === -1) return this.add(this.source.slice(from, to), hash, slot, from);
      if (this.hashes[code] === hash && this.isText(code, from, to)) return code;
    }
  }

  private isText(code: number, from: number, to: number): boolean {
    const start = this.starts[code]!;
    if (start === NOWHERE) return this.texts[code] === this.source.slice(from, to);
    const { characters } = this;
    if (this.texts[code]!.length !== to - from) return false;
    for (let at = from, known = start; at < to; at += 1, known += 1)
      if (characters[at] !== characters[known]) return false;
    return true;
  }

  private add(text: string, hash: number, slot: number, start: number): number {
    const code = this.texts.push(text) - 1;
    this.hashes[code] = hash;
    this.starts[code] = start;
    this.slots[slot] = code + 1;
    if (this.texts.length === this.hashes.length) this.grow();
    return code;
  }

  private grow(): void {
    const { hashes, starts } = this;
    this.slots = new Int32Array(this.slots.length * GROWTH);
    this.hashes = new Int32Array(this.slots.length / 2);
    this.starts = new Int32Array(this.slots.length / 2);
    this.hashes.set(hashes);
    this.starts.set(starts);
    for (let code = 0; code < hashes.length; code += 1) {
      let slot = this.slotOf(hashes[code]!);
      while (this.slots[slot] !== 0) slot = this.after(slot);
      this.slots[slot] = code + 1;
    }
  }

  private slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.slots.length - 1);
  }

  private after(slot: number): number {
    return (slot + 1) & (this.slots.length - 1);
  }
}

function hashOf(characters: Characters, from: number, to: number): number {
  let hash = 0x811c9dc5 ^ (to - from);
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ characters[at]!, 0x01000193);
  return hash;
}

function copied(text: string, into: Uint16Array): Uint16Array {
  for (let at = 0; at < text.length; at += 1) into[at] = text.charCodeAt(at);
  return into;
}
