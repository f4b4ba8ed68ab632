import { packRows } from "../journal/compression.ts";
import { sha256Hex } from "../journal/seal.ts";
import { countRows, type TableSet } from "../journal/table-set.ts";
import { TABLE_NAMES } from "../journal/tables.ts";
import { encodeHeader, sealEnvelope } from "./envelope.ts";
import { type BackupAbout, type BackupHeader, PLAIN_MAGIC, type SectionHeader } from "./format.ts";
import { ledgerTotals } from "./ledger-totals.ts";

export type BackupContents = {
  readonly tables: TableSet;
  readonly journal?: readonly string[];
  readonly files?: ReadonlyMap<string, Uint8Array>;
};

type Section = { readonly header: SectionHeader; readonly bytes: Uint8Array };

/** Writes a plain backup or snapshot file. The same contents give the same bytes. */
export function writeBackup(about: BackupAbout, contents: BackupContents): Uint8Array {
  const { tables, journal = [], files = new Map<string, Uint8Array>() } = contents;
  const sections: Section[] = TABLE_NAMES.map((name) => rowSection(`tables/${name}`, [...tables[name].values()]));
  if (about.kind === "backup") {
    sections.push(rowSection("journal", journal));
    for (const [sha256, bytes] of [...files].sort(([first], [second]) => (first < second ? -1 : 1))) {
      sections.push(fileSection(sha256, bytes));
    }
  }
  const header: BackupHeader = {
    format: "duebook-backup",
    version: 1,
    about,
    counts: countRows(tables),
    totals: ledgerTotals(tables.ledgers.values()),
    sections: sections.map((section) => section.header),
  };
  return sealEnvelope(
    PLAIN_MAGIC,
    encodeHeader(header),
    sections.map((section) => section.bytes),
  );
}

function rowSection(name: string, rows: readonly unknown[]): Section {
  const packed = packRows(rows);
  const { bytes } = packed;
  return {
    header: {
      name,
      bytes: bytes.length,
      unpackedBytes: packed.unpackedBytes,
      rows: rows.length,
      sha256: sha256Hex(bytes),
    },
    bytes,
  };
}

/** Kept files are PDFs and pictures, compressed already: they go in as they are, so that they can be cut out by hand. */
function fileSection(sha256: string, bytes: Uint8Array): Section {
  const size = bytes.length;
  return { header: { name: `files/${sha256}`, bytes: size, unpackedBytes: size, rows: 0, sha256 }, bytes };
}
