import { join } from "node:path";
import type { FileSystem, OpenFile } from "../file-system.ts";
import { writeAll } from "../write-file.ts";
import { segmentName } from "./segment.ts";

/** The segment lines are added to. `goodBytes` is the length up to which everything was flushed and acknowledged. */
export type SegmentWriter = {
  readonly number: number;
  file: OpenFile | null;
  goodBytes: number;
  /** A failed write may have left a piece behind that has to be cut off before the next line. */
  isTorn: boolean;
};

/** Someone else wrote the segment although the profile is locked for this process. */
export class ForeignWriteError extends Error {
  readonly segment: string;
  constructor(segment: string) {
    super(`${segment} was changed by another program`);
    this.segment = segment;
  }
}

/** Makes a new, empty segment whose name lasts through a power loss. Throws file errors. */
export async function beginSegment(fs: FileSystem, folder: string, number: number): Promise<SegmentWriter> {
  const name = segmentName(number);
  const file = await fs.open(join(folder, name));
  try {
    // An empty file of this name is left over when making it failed half-way.
    if ((await file.size()) !== 0) throw new ForeignWriteError(name);
    await file.sync();
    await fs.syncFolder(folder);
  } catch (error) {
    await file.close().catch(() => undefined);
    throw error;
  }
  return { number, file, goodBytes: 0, isTorn: false };
}

/**
 * Adds bytes behind the last good byte and flushes them. When that fails the piece is cut off again, at once or before
 * the next line; until it is, nothing is added. Throws file errors.
 */
export async function appendToSegment(
  fs: FileSystem,
  folder: string,
  writer: SegmentWriter,
  bytes: Uint8Array,
): Promise<void> {
  const file = await readyFile(fs, folder, writer);
  writer.isTorn = true;
  try {
    await writeAll(file, bytes, writer.goodBytes);
    await file.sync();
  } catch (error) {
    await cutTornPiece(writer, file).catch(() => closeSegment(writer));
    throw error;
  }
  writer.isTorn = false;
  writer.goodBytes += bytes.byteLength;
}

export async function closeSegment(writer: SegmentWriter): Promise<void> {
  const { file } = writer;
  writer.file = null;
  await file?.close().catch(() => undefined);
}

async function readyFile(fs: FileSystem, folder: string, writer: SegmentWriter): Promise<OpenFile> {
  const file = writer.file ?? (await fs.open(join(folder, segmentName(writer.number))));
  writer.file = file;
  if (writer.isTorn) await cutTornPiece(writer, file);
  else if ((await file.size()) !== writer.goodBytes) throw new ForeignWriteError(segmentName(writer.number));
  return file;
}

async function cutTornPiece(writer: SegmentWriter, file: OpenFile): Promise<void> {
  await file.truncate(writer.goodBytes);
  await file.sync();
  writer.isTorn = false;
}
