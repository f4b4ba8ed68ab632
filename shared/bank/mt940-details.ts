/** What the information to account owner (`:86:`) says of the other side. */
export type Details = {
  readonly payer: string;
  readonly payerAccount: string;
  readonly reference: string;
  readonly text: string;
};

/** A full SWIFT line: what follows was broken off in mid-word. */
const FULL_LINE = 65;

/**
 * Reads `:86:` in its three usual forms: German fields (`166?00...?20...?32NAME`, also with `>`), words between slashes
 * (`/NAME/.../REMI/...`), or free text.
 */
export function readDetails(rows: readonly string[]): Details {
  const structured = joined(rows, true);
  const german = /^\s?\d{3}([?>])\d{2}/.exec(structured);
  if (german) return readGerman(structured.replace(/^\s?\d{3}/, ""), german[1]!);
  const text = joined(rows, false);
  return /\/(NAME|REMI|EREF|IBAN)\//.test(text)
    ? readSlashed(text)
    : { payer: "", payerAccount: ibanIn(text), reference: "", text };
}

function joined(rows: readonly string[], isStructured: boolean): string {
  if (isStructured) return rows.map((row) => row.replace(/\s+$/, (space) => space.slice(0, 1))).join("");
  return rows
    .reduce((text, row, index) => text + (index > 0 && rows[index - 1]!.length < FULL_LINE ? " " : "") + row, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Fields 20-29 and 60-63 hold the purpose, 32-33 the name, 31 the account (Deutsche Kreditwirtschaft, DFÜ Anlage 3). */
function readGerman(text: string, separator: string): Details {
  const fields = new Map<string, string>();
  for (const part of text.split(new RegExp(`\\${separator}(?=\\d{2})`)).slice(1)) {
    const code = part.slice(0, 2);
    fields.set(code, (fields.get(code) ?? "") + part.slice(2));
  }
  const purposeCodes = [...fields.keys()].filter((code) => /^(2\d|6[0-3])$/.test(code)).sort();
  const purpose = purposeCodes.map((code) => fields.get(code)!).join("");
  const sepa = sepaParts(purpose);
  return {
    payer: `${fields.get("32") ?? ""}${fields.get("33") ?? ""}`.trim() || (sepa.get("ABWA") ?? ""),
    payerAccount: (fields.get("31") ?? "").replace(/\s/g, ""),
    reference: known(sepa.get("EREF")) || known(sepa.get("KREF")),
    text: (sepa.get("SVWZ") ?? (purpose || (fields.get("00") ?? ""))).trim(),
  };
}

/** `EREF+...SVWZ+...`: what each SEPA word introduces. */
function sepaParts(purpose: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  const words = purpose.split(/(EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|COAM|OAMT|IBAN|BIC)\+/);
  for (let at = 1; at + 1 < words.length; at += 2) parts.set(words[at]!, words[at + 1]!.trim());
  return parts;
}

function readSlashed(text: string): Details {
  const words = text.split(
    /\/(TRTP|IBAN|BIC|NAME|REMI|EREF|MARF|CSID|ORDP|BENM|ISDT|PURP|RTRN|PREF|NRTX|SVCL|USTD|CNTP)\//,
  );
  const parts = new Map<string, string>();
  for (let at = 1; at + 1 < words.length; at += 2) parts.set(words[at]!, words[at + 1]!.trim());
  const remittance = (parts.get("REMI") ?? parts.get("USTD") ?? text).replace(/^(USTD)?\/+/, "");
  return {
    payer: parts.get("NAME") ?? "",
    payerAccount: (parts.get("IBAN") ?? "").replace(/\s/g, ""),
    reference: known(parts.get("EREF")),
    text: remittance,
  };
}

function known(reference: string | undefined): string {
  return !reference || /^NOT ?PROVIDED$/i.test(reference) ? "" : reference;
}

function ibanIn(text: string): string {
  return /\b[A-Z]{2}\d{2}[A-Z0-9]{11,30}\b/.exec(text)?.[0] ?? "";
}
