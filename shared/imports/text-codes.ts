const FEWEST_SLOTS = 1_024;

/**
 * Different texts, each with a number from 0. A text is looked up as a part of another, so that what a file repeats a
 * hundred thousand times is cut out of it once. Hash: FNV-1a over the characters.
 */
export class TextCodes {
  readonly texts: string[] = [];
  private readonly hashes: number[] = [];
  /** Number of a text plus one; 0 for none. */
  private slots = new Int32Array(FEWEST_SLOTS);

  /** The number of what stands in `source` between two places. */
  codeOf(source: string, from: number, to: number): number {
    let hash = 0x811c9dc5 ^ (to - from);
    for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ source.charCodeAt(at), 0x01000193);
    for (let slot = this.slotOf(hash); ; slot = (slot + 1) & (this.slots.length - 1)) {
      const code = this.slots[slot]! - 1;
      if (code === -1) return this.add(source.slice(from, to), hash, slot);
      if (this.hashes[code] === hash && isPart(this.texts[code]!, source, from, to)) return code;
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

function isPart(text: string, source: string, from: number, to: number): boolean {
  if (text.length !== to - from) return false;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) !== source.charCodeAt(from + at)) return false;
  return true;
}
