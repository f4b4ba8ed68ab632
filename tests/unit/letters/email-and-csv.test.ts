import { describe, expect, test } from "vitest";
import { emailDraft } from "#shared/letters/email-draft.ts";
import { mailHouseCsv } from "#shared/letters/mail-house-csv.ts";
import type { Letter } from "#shared/letters/rows.ts";

const pdf = new TextEncoder().encode(`%PDF-1.7\n${"bytes ".repeat(40)}`);
const draft = (changed: Partial<Parameters<typeof emailDraft>[0]> = {}) =>
  emailDraft({
    from: { name: "Harbour Joinery Ltd", email: "accounts@harbour.example" },
    to: { name: "Agnieszka Łukasiewicz", email: "a@luka.example" },
    subject: "Zahlungserinnerung: 1.240,00 €",
    body: "Guten Tag,\n\nunser Schreiben.",
    attachment: { name: "L-0219 Łukasiewicz.pdf", bytes: pdf },
    messageId: "letter-1@harbour.example",
    at: { at: "2026-12-31T23:30:00.000Z", offset: 60 },
    ...changed,
  });

/** Headers of the message, unfolded, by lower-case name. */
function headers(text: string): ReadonlyMap<string, string> {
  const head = (text.split("\r\n\r\n")[0] ?? "").replace(/\r\n[ \t]/g, " ");
  return new Map(
    head.split("\r\n").map((line) => [line.split(":")[0]!.toLowerCase(), line.slice(line.indexOf(":") + 2)]),
  );
}

function words(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?B\?([^?]*)\?=/g, (_whole, text: string) => Buffer.from(text, "base64").toString("utf8"));
}

describe("an e-mail draft (RFC 5322)", () => {
  test("is a draft, carries the names in any script, and its day has crossed the year with the offset", () => {
    const head = headers(draft());
    expect(head.get("x-unsent")).toBe("1");
    expect(words(head.get("subject") ?? "")).toBe("Zahlungserinnerung: 1.240,00 €");
    expect(words(head.get("to") ?? "")).toBe("Agnieszka Łukasiewicz <a@luka.example>");
    expect(head.get("from")).toBe("Harbour Joinery Ltd <accounts@harbour.example>");
    expect(head.get("date")).toBe("Fri, 1 Jan 2027 00:30:00 +0100");
  });

  test("the PDF comes out byte for byte, under its own name", () => {
    const text = draft();
    const part = text.split("--=_duebook_letter")[2] ?? "";
    const base64 = part.slice(part.indexOf("\r\n\r\n") + 4).replace(/\r\n/g, "");
    expect(new Uint8Array(Buffer.from(base64, "base64"))).toEqual(pdf);
    expect(decodeURIComponent(/filename\*=utf-8''(\S+)/.exec(part)?.[1] ?? "")).toBe("L-0219 Łukasiewicz.pdf");
    const body = (text.split("--=_duebook_letter")[1] ?? "").split("\r\n\r\n")[1] ?? "";
    expect(Buffer.from(body.replace(/\r\n/g, ""), "base64").toString("utf8")).toBe("Guten Tag,\n\nunser Schreiben.");
  });

  test("no line is longer than 78 signs, all end in CR LF", () => {
    const text = draft({ subject: `Very ${"long ".repeat(60)}subject` });
    for (const line of text.split("\r\n")) expect(line.length).toBeLessThanOrEqual(78);
    expect(text.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
    expect(words(headers(text).get("subject") ?? "")).toContain("long subject");
  });

  test("a line break in a name or subject cannot add a header", () => {
    const text = draft({
      subject: "Hello\r\nBcc: thief@evil.example",
      to: { name: "A\nBcc: x", email: "a@b.example>\nX: y" },
    });
    expect([...headers(text).keys()].sort()).toEqual(
      ["content-type", "date", "from", "message-id", "mime-version", "subject", "to", "x-unsent"].sort(),
    );
  });
});

describe("the address file for a mail house", () => {
  const letter = (company: string, lines: string[]) =>
    ({
      number: "L-0001",
      firstPage: 3,
      pages: 2,
      recipient: { name: "", company, address: { lines, town: "Leeds", postcode: "LS1", country: "GB" }, email: "" },
    }) as unknown as Letter;

  test("quotes commas and quotes, keeps order and pages", () => {
    const [head, row] = mailHouseCsv([letter('Smith, "Sons"', ["1 Mill Lane", "Unit 2"])]).split("\r\n");
    expect(head?.split(",")).toHaveLength(12);
    expect(row).toBe('L-0001,,"Smith, ""Sons""",1 Mill Lane,Unit 2,,,Leeds,LS1,GB,3,2');
  });

  test.each(["=1+1", "+44", "-2", "@x", "\tx", "＝1"])("a cell that begins with %s is no formula", (text) => {
    expect(mailHouseCsv([letter(text, [])])).toContain(`,'${text.includes("\t") ? text : text},`);
  });
});
