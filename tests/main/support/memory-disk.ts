import { basename, dirname } from "node:path";
import type { FileSystem, OpenFile } from "#electron/services/file-system.ts";

/** `short` writes half of the bytes and says so; with a code the step throws, a write after half of its bytes. */
export type Fault = "short" | "ENOSPC" | "EIO";

type FileNode = { readonly kind: "file"; data: Uint8Array; flushed: Uint8Array };
type FolderNode = { readonly kind: "folder"; readonly children: Map<string, Node>; durable: Map<string, Node> };
type Node = FileNode | FolderNode;

/**
 * A disk in memory that can fail at any step, and that knows what would be left after a power loss: content that was
 * flushed, under names whose folder was flushed.
 */
export class MemoryDisk {
  steps = 0;
  private faultAt = 0;
  private fault: Fault | null = null;
  free = 1_000_000_000;
  private root: FolderNode = emptyFolder();

  constructor(folder: string) {
    this.folder(folder, true);
    for (const node of this.chain(folder)) node.durable = new Map(node.children);
  }

  /** Lets the step-th operation from now on fail, once. */
  failAt(step: number, fault: Fault): void {
    this.faultAt = this.steps + step;
    this.fault = fault;
  }

  /** Nothing fails any more. */
  mend(): void {
    this.fault = null;
  }

  /** What a computer finds after its power was cut. `unflushed` says how many bytes of the rest reached the disk. */
  powerLoss(unflushed: (length: number) => number = () => 0): void {
    this.mend();
    this.root = survivor(this.root, unflushed);
  }

  /** The bytes of a file, to look at or to damage. */
  content(path: string): Uint8Array {
    return this.file(path).data;
  }

  setContent(path: string, data: Uint8Array): void {
    const node = this.file(path);
    node.data = data;
    node.flushed = data;
  }

  names(folder: string): readonly string[] {
    return [...this.folder(folder).children.keys()].sort();
  }

  readonly fs: FileSystem = {
    open: (path) => this.step(() => this.open(path)),
    read: (path) => this.step(() => this.file(path).data.slice()),
    list: (path) => this.step(() => (this.find(path)?.kind === "folder" ? this.names(path) : null)),
    size: (path) =>
      this.step(() => {
        const node = this.find(path);
        return node?.kind === "file" ? node.data.byteLength : null;
      }),
    makeFolder: (path) => this.step(() => void this.folder(path, true)),
    rename: (from, to) => this.step(() => this.rename(from, to)),
    remove: (path) => this.step(() => void this.folder(dirname(path)).children.delete(basename(path))),
    syncFolder: (path) =>
      this.step(() => {
        const folder = this.folder(path);
        folder.durable = new Map(folder.children);
      }),
    freeBytes: () => this.step(() => this.free),
  };

  private open(path: string): OpenFile {
    const { children } = this.folder(dirname(path));
    const found = children.get(basename(path));
    const node: FileNode =
      found?.kind === "file" ? found : { kind: "file", data: new Uint8Array(), flushed: new Uint8Array() };
    children.set(basename(path), node);
    return {
      write: (bytes, position) => this.write(node, bytes, position),
      sync: () =>
        this.step(() => {
          node.flushed = node.data.slice();
        }),
      truncate: (length) =>
        this.step(() => {
          node.data = resized(node.data, length);
        }),
      size: () => this.step(() => node.data.byteLength),
      close: () => this.step(() => undefined),
    };
  }

  private async write(node: FileNode, bytes: Uint8Array, position: number): Promise<number> {
    const fault = this.nextFault();
    const count = fault ? Math.floor(bytes.byteLength / 2) : bytes.byteLength;
    node.data = resized(node.data, Math.max(node.data.byteLength, position + count));
    node.data.set(bytes.subarray(0, count), position);
    if (fault && fault !== "short") throw fileError(fault);
    return count;
  }

  private rename(from: string, to: string): void {
    const source = this.folder(dirname(from));
    const node = source.children.get(basename(from));
    if (!node) throw fileError("ENOENT");
    source.children.delete(basename(from));
    this.folder(dirname(to)).children.set(basename(to), node);
  }

  private async step<Value>(act: () => Value): Promise<Value> {
    const fault = this.nextFault();
    // Only a write can be short; any other step then fails outright.
    if (fault) throw fileError(fault === "short" ? "EIO" : fault);
    return act();
  }

  private nextFault(): Fault | null {
    this.steps += 1;
    if (this.steps !== this.faultAt) return null;
    return this.fault;
  }

  private chain(path: string, make = false): readonly FolderNode[] {
    const chain = [this.root];
    for (const name of path.split("/").filter((part) => part !== "")) {
      const last = chain[chain.length - 1]!;
      if (make && !last.children.has(name)) last.children.set(name, emptyFolder());
      const next = last.children.get(name);
      if (next?.kind !== "folder") throw fileError("ENOENT");
      chain.push(next);
    }
    return chain;
  }

  private folder(path: string, make = false): FolderNode {
    return this.chain(path, make).at(-1)!;
  }

  private find(path: string): Node | undefined {
    try {
      return path === "/" ? this.root : this.folder(dirname(path)).children.get(basename(path));
    } catch {
      return undefined;
    }
  }

  private file(path: string): FileNode {
    const node = this.find(path);
    if (node?.kind !== "file") throw fileError("ENOENT");
    return node;
  }
}

export function fileError(code: string): Error {
  return Object.assign(new Error(`${code}: the test wants it so`), { code });
}

function emptyFolder(): FolderNode {
  return { kind: "folder", children: new Map(), durable: new Map() };
}

function resized(data: Uint8Array, length: number): Uint8Array {
  const next = new Uint8Array(length);
  next.set(data.subarray(0, length));
  return next;
}

function survivor(folder: FolderNode, unflushed: (length: number) => number): FolderNode {
  const children = new Map<string, Node>();
  for (const [name, node] of folder.durable) {
    children.set(name, node.kind === "folder" ? survivor(node, unflushed) : survivingFile(node, unflushed));
  }
  return { kind: "folder", children, durable: new Map(children) };
}

function survivingFile({ data, flushed }: FileNode, unflushed: (length: number) => number): FileNode {
  const rest = Math.max(0, data.byteLength - flushed.byteLength);
  const kept = rest === 0 ? flushed : data.slice(0, flushed.byteLength + unflushed(rest));
  return { kind: "file", data: kept.slice(), flushed: kept.slice() };
}
