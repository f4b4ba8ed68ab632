import { fail, type Result, succeed } from "../result/result.ts";
import type { StatementRefusal } from "./statement.ts";

/** An element of XML, or of the SGML that OFX 1 is written in. */
export type TagNode = {
  /** Without namespace prefix. */
  readonly name: string;
  readonly attributes: string;
  readonly line: number;
  text: string;
  readonly children: TagNode[];
};

type Read = Result<TagNode, StatementRefusal>;

const DEEPEST = 100;
const MOST_NODES = 3_000_000;

/**
 * Reads tags without anything that could reach outside or grow: document types and entities are refused, only the five
 * predefined and numeric references are read. `sgml` closes an element that holds a text at the next tag, as OFX 1 leaves
 * its ends out; `xml` refuses what is not well formed. The answer is a root without a name.
 */
export function readTags(source: string, form: "xml" | "sgml"): Read {
  const reader = new TagReader(source, form);
  return reader.read();
}

class TagReader {
  private readonly source: string;
  private readonly isXml: boolean;
  private readonly root: TagNode = { name: "", attributes: "", line: 1, text: "", children: [] };
  private readonly stack: TagNode[] = [this.root];
  private line = 1;
  private nextBreak: number;
  private nodes = 0;

  constructor(source: string, form: "xml" | "sgml") {
    this.source = source;
    this.isXml = form === "xml";
    this.nextBreak = this.breakFrom(0);
  }

  read(): Read {
    let at = 0;
    for (;;) {
      const open = this.source.indexOf("<", at);
      this.addText(this.source.slice(at, open === -1 ? undefined : open));
      if (open === -1) break;
      const end = this.endOf(open);
      if (end === -1) return this.broken(open, this.source.slice(open, open + 30));
      const refusal = this.take(open, end);
      if (refusal) return refusal;
      at = end + 1;
    }
    if (this.isXml && this.stack.length > 1) return this.broken(this.source.length, `<${this.top().name}>`);
    return succeed(this.root);
  }

  private top(): TagNode {
    return this.stack.at(-1)!;
  }

  /** Place of the `>` that ends the tag, comment or character data begun at `open`. */
  private endOf(open: number): number {
    if (this.source.startsWith("<!--", open)) return this.after("-->", open);
    if (this.source.startsWith("<![CDATA[", open)) return this.after("]]>", open);
    return this.source.indexOf(">", open);
  }

  private after(mark: string, from: number): number {
    const found = this.source.indexOf(mark, from);
    return found === -1 ? -1 : found + mark.length - 1;
  }

  private take(open: number, end: number): Result<never, StatementRefusal> | null {
    const inside = this.source.slice(open + 1, end);
    if (inside.startsWith("![CDATA[")) this.top().text += inside.slice(8, -2);
    else if (inside.startsWith("!--") || inside.startsWith("?")) return null;
    else if (inside.startsWith("!")) return fail({ kind: "unsafe-xml", line: this.lineOf(open) });
    else if (inside.startsWith("/")) return this.close(nameOf(inside.slice(1)), open);
    else return this.open(inside, open);
    return null;
  }

  private open(inside: string, at: number): Result<never, StatementRefusal> | null {
    this.nodes += 1;
    if (this.nodes > MOST_NODES || this.stack.length > DEEPEST) return this.broken(at, `<${inside.slice(0, 30)}>`);
    if (!this.isXml && this.top().text.trim() !== "" && this.stack.length > 1) this.stack.pop();
    const isEmpty = inside.endsWith("/");
    const [name = "", ...rest] = (isEmpty ? inside.slice(0, -1) : inside).split(/\s+/, 2);
    const space = inside.search(/\s/);
    const attributes = rest.length > 0 ? inside.slice(space + 1) : "";
    const node: TagNode = { name: nameOf(name), attributes, line: this.lineOf(at), text: "", children: [] };
    this.top().children.push(node);
    if (!isEmpty) this.stack.push(node);
    return null;
  }

  private close(name: string, at: number): Result<never, StatementRefusal> | null {
    if (this.top().name === name && this.stack.length > 1) {
      this.stack.pop();
      return null;
    }
    if (this.isXml) return this.broken(at, `</${name}>`);
    const opened = this.stack.findLastIndex((node, index) => index > 0 && node.name === name);
    if (opened > 0) this.stack.length = opened;
    return null;
  }

  private addText(text: string): void {
    if (text === "") return;
    const node = this.top();
    if (node !== this.root && (text.trim() !== "" || node.text !== "")) node.text += decoded(text);
  }

  /** Counts on from where it stopped: places only grow. */
  private lineOf(at: number): number {
    while (this.nextBreak < at) {
      this.line += 1;
      this.nextBreak = this.breakFrom(this.nextBreak + 1);
    }
    return this.line;
  }

  private breakFrom(at: number): number {
    const found = this.source.indexOf("\n", at);
    return found === -1 ? Number.POSITIVE_INFINITY : found;
  }

  private broken(at: number, tag: string): Result<never, StatementRefusal> {
    return fail({ kind: "broken", line: this.lineOf(at), tag: tag.trim(), text: "" });
  }
}

function nameOf(text: string): string {
  const name = text.trim();
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = name[1] === "x" || name[1] === "X" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The first element down this path of names, or `undefined`. */
export function childAt(node: TagNode | undefined, ...path: readonly string[]): TagNode | undefined {
  return path.reduce<TagNode | undefined>((at, name) => at?.children.find((child) => child.name === name), node);
}

/** Trimmed text of the first element down this path; empty where there is none. */
export function textAt(node: TagNode | undefined, ...path: readonly string[]): string {
  return childAt(node, ...path)?.text.trim() ?? "";
}

/** All elements of this name at any depth below, in order. */
export function allNamed(node: TagNode, name: string): readonly TagNode[] {
  const found: TagNode[] = [];
  const waiting = [...node.children].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.name === name) found.push(next);
    for (let index = next.children.length - 1; index >= 0; index -= 1) waiting.push(next.children[index]!);
  }
  return found;
}

/** Trimmed text of the first element of this name at any depth. */
export function firstText(node: TagNode, name: string): string {
  return allNamed(node, name)[0]?.text.trim() ?? "";
}

export function attributeOf(node: TagNode, name: string): string {
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(node.attributes)?.[1] ?? "";
}
