import * as z from "zod";
import type { Channel, ChannelInput } from "./channels.ts";
import { isThisComputer } from "./smtp.ts";

/** No journal line is longer (large changes are attachments), no file or snapshot larger. */
export const LIMITS = {
  lineCharacters: 64 * 1024 * 1024,
  fileBytes: 1024 * 1024 * 1024,
  erasedEntries: 1_000_000,
  /** Most servers take less. */
  mailBytes: 50 * 1024 * 1024,
} as const;

type Door = "desktop" | "both";

/** One row of the table: which front doors carry the channel, and what its input must look like. */
export type ChannelRule<Input> = { readonly doors: Door; readonly input: z.ZodType<Input> };

const nothing = z.null();
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const seq = z.int().nonnegative();
const bytes = z.instanceof(Uint8Array).refine((value) => value.byteLength <= LIMITS.fileBytes, "too large");
const line = z.string().min(2).max(LIMITS.lineCharacters);
const counts = z.record(z.string().max(40), z.int().nonnegative());
const fileName = z.string().min(1).max(240);
const place = z.enum(["own", "second"]);
/** A plain name inside one folder: no separators, no leading dot, so that it can never be a path. */
const storedName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,160}$/);

/** One address and nothing that could end the line it is sent in. */
const mailbox = z
  .string()
  .max(254)
  .regex(/^[^\s<>,;:"@]+@[^\s<>,;:"@]+$/);
const mailBytes = bytes.refine((value) => value.byteLength <= LIMITS.mailBytes, "too large");
const smtpServer = z
  .strictObject({
    host: z
      .string()
      .min(1)
      .max(253)
      .regex(/^[A-Za-z0-9.:-]+$/),
    port: z.int().min(1).max(65_535),
    security: z.enum(["tls", "starttls", "none"]),
    user: z.string().max(254),
  })
  .refine((server) => server.security !== "none" || isThisComputer(server.host), "not encrypted");

/**
 * Everything the renderer may ask of the host, for both front doors. An input that does not match is refused before it
 * reaches a service; answers are `Result` values, because a thrown error loses all but its message on the way.
 */
export const IPC_TABLE = {
  info: { doors: "both", input: nothing },
  "journal.append": {
    doors: "both",
    input: z.strictObject({ line, seq: z.int().positive(), prev: digest, hash: digest, counts, schema: z.int() }),
  },
  "journal.read": { doors: "both", input: z.strictObject({ fromSeq: seq }) },
  "journal.head": { doors: "both", input: nothing },
  "journal.restart": {
    doors: "both",
    input: z.strictObject({
      lines: z.array(line),
      keepThrough: seq.optional(),
      counts: counts.optional(),
      schema: z.int().optional(),
    }),
  },
  "journal.erase": {
    doors: "both",
    input: z.strictObject({ seqs: z.array(z.int().positive()).min(1).max(LIMITS.erasedEntries) }),
  },
  "files.put": { doors: "both", input: z.strictObject({ bytes }) },
  "files.get": { doors: "both", input: z.strictObject({ sha256: digest }) },
  "files.remove": { doors: "both", input: z.strictObject({ sha256: digest }) },
  "snapshots.list": { doors: "both", input: nothing },
  "snapshots.write": {
    doors: "both",
    input: z.strictObject({ bytes, reason: z.string().min(1).max(80), seq, hash: digest, records: seq }),
  },
  "snapshots.read": { doors: "both", input: z.strictObject({ name: storedName, place }) },
  "snapshots.chooseSecondPlace": { doors: "desktop", input: nothing },
  saveFile: { doors: "desktop", input: z.strictObject({ suggestedName: fileName, bytes }) },
  openFile: {
    doors: "desktop",
    input: z.strictObject({ accept: z.array(z.string().regex(/^\.[A-Za-z0-9]{1,12}$/)).max(20) }),
  },
  print: { doors: "desktop", input: z.strictObject({ bytes, title: fileName }) },
  mailDraft: { doors: "desktop", input: z.strictObject({ name: fileName, bytes }) },
  notify: {
    doors: "desktop",
    input: z.strictObject({ title: z.string().min(1).max(120), body: z.string().max(600), mayAsk: z.boolean() }),
  },
  "smtp.status": { doors: "both", input: nothing },
  "smtp.configure": {
    doors: "both",
    input: z.strictObject({
      server: smtpServer.nullable(),
      password: z.string().max(1_000).nullable(),
      keep: z.boolean(),
    }),
  },
  "smtp.send": { doors: "both", input: z.strictObject({ from: mailbox, to: mailbox, bytes: mailBytes }) },
  reveal: { doors: "both", input: z.strictObject({ what: z.enum(["data", "snapshots"]) }) },
  emptyStore: { doors: "both", input: z.strictObject({ seq, hash: digest, copySaved: z.boolean() }) },
  clock: { doors: "both", input: nothing },
  diskSpace: { doors: "both", input: nothing },
  openSample: { doors: "both", input: nothing },
  quitReady: { doors: "both", input: nothing },
} as const satisfies { readonly [Name in Channel]: ChannelRule<ChannelInput<Name>> };

/** The channels a browser may use; the rest it does by itself (downloads, file chooser, print). */
export type LoopbackChannel = {
  [Name in Channel]: (typeof IPC_TABLE)[Name]["doors"] extends "both" ? Name : never;
}[Channel];
