import { createServer } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createPasswordSafe } from "#electron/main/password-safe.ts";
import { createSendMail } from "#electron/services/smtp/send-mail.ts";
import { createSmtp, type PasswordSafe } from "#electron/services/smtp/smtp.ts";
import { smtpFault } from "#electron/services/smtp/smtp-fault.ts";
import { IPC_TABLE } from "#shared/host/ipc-table.ts";
import type { SmtpHost, SmtpServer } from "#shared/host/smtp.ts";
import {
  CERTIFICATE,
  type MailServer,
  type MailServerOptions,
  PASSWORD,
  startMailServer,
} from "../support/mail-server.ts";
import { MemoryDisk } from "../support/memory-disk.ts";

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const message = {
  from: "office@harbour.example",
  to: "dawn@hollins.example",
  bytes: new TextEncoder().encode("Subject: Reminder\r\n\r\nHello\r\n"),
};
/** A key store that turns the words round. */
const safe: PasswordSafe = {
  isAvailable: async () => true,
  seal: async (text) => new TextEncoder().encode([...text].reverse().join("")),
  open: async (bytes) => [...new TextDecoder().decode(bytes)].reverse().join(""),
};
const send = createSendMail({ ca: CERTIFICATE, patienceMs: 3_000 });

async function server(options: MailServerOptions = {}): Promise<MailServer> {
  const started = await startMailServer(options);
  closers.push(started.close);
  return started;
}

function office(passwordSafe: PasswordSafe | null = null, disk = new MemoryDisk("/data")) {
  const smtp = createSmtp({ fs: disk.fs, dataFolder: "/data", passwordSafe, send });
  return { smtp, disk };
}

async function configured(
  { port }: Pick<MailServer, "port">,
  changed: Partial<SmtpServer> = {},
  password = PASSWORD,
): Promise<SmtpHost> {
  const { smtp } = office();
  const to: SmtpServer = { host: "localhost", port, security: "starttls", user: "anna", ...changed };
  await smtp.configure({ server: to, password, keep: false });
  return smtp;
}

const outcome = async (smtp: SmtpHost, changed: Partial<typeof message> = {}) => {
  const result = await smtp.send({ ...message, ...changed });
  return result.ok ? result.value : result.error;
};

describe("sending is off until a server is set", () => {
  it("and then nothing is connected to at all", async () => {
    const { smtp } = office();
    expect(await outcome(smtp)).toMatchObject({ kind: "not-sent", why: "off", mayHaveGone: false });
    expect(await smtp.status()).toEqual({
      ok: true,
      value: { server: null, hasPassword: false, canKeep: false, isKept: false },
    });
  });

  it("and again after it was turned off: the password is forgotten with it", async () => {
    const mail = await server();
    const { smtp, disk } = office(safe);
    const to: SmtpServer = { host: "localhost", port: mail.port, security: "starttls", user: "anna" };
    await smtp.configure({ server: to, password: PASSWORD, keep: true });
    await smtp.configure({ server: null, password: null, keep: false });
    expect(await outcome(smtp)).toMatchObject({ why: "off" });
    expect(mail.connections()).toBe(0);
    expect(await disk.fs.list("/data")).toEqual([]);
  });
});

describe("the password", () => {
  const to: SmtpServer = { host: "localhost", port: 25, security: "starttls", user: "anna" };

  it("lies in the key store, sealed, and is there after the next start", async () => {
    const { smtp, disk } = office(safe);
    await smtp.configure({ server: to, password: PASSWORD, keep: true });
    for (const name of (await disk.fs.list("/data")) ?? []) {
      expect(new TextDecoder().decode(await disk.fs.read(`/data/${name}`))).not.toContain(PASSWORD);
    }
    expect(await office(safe, disk).smtp.status()).toMatchObject({
      value: { server: to, hasPassword: true, isKept: true },
    });
  });

  it.each([
    ["there is no key store", null, true],
    ["it is not to be kept", safe, false],
  ])("is never written where %s, and asked for again at the next start", async (_name, passwordSafe, keep) => {
    const { smtp, disk } = office(passwordSafe);
    await smtp.configure({ server: to, password: PASSWORD, keep });
    expect(await smtp.status()).toMatchObject({ value: { hasPassword: true, isKept: false } });
    expect(await disk.fs.list("/data")).toEqual(["mail-server.json"]);
    const next = office(passwordSafe, disk).smtp;
    expect(await next.status()).toMatchObject({ value: { server: to, hasPassword: false } });
    expect(await outcome(next)).toMatchObject({ why: "no-password" });
  });

  it("never goes to another server or another name than the one it was given for", async () => {
    const { smtp } = office(safe);
    await smtp.configure({ server: to, password: PASSWORD, keep: true });
    await smtp.configure({ server: { ...to, port: 26 }, password: null, keep: true });
    expect(await smtp.status()).toMatchObject({ value: { hasPassword: true } });
    await smtp.configure({ server: { ...to, host: "mail.elsewhere.example" }, password: null, keep: true });
    expect(await smtp.status()).toMatchObject({ value: { hasPassword: false, isKept: false } });
  });

  it("is no key store where the system has only a fixed key", async () => {
    const storage = (backend: "basic_text" | "gnome_libsecret") => ({
      isAsyncEncryptionAvailable: async () => true,
      getSelectedStorageBackend: () => backend,
      encryptStringAsync: async (text: string) => Buffer.from(text),
      decryptStringAsync: async (bytes: Buffer) => ({ result: bytes.toString(), shouldReEncrypt: false }),
    });
    expect(await createPasswordSafe(storage("basic_text"), "linux").isAvailable()).toBe(false);
    expect(await createPasswordSafe(storage("gnome_libsecret"), "linux").isAvailable()).toBe(true);
    expect(await createPasswordSafe(storage("basic_text"), "darwin").isAvailable()).toBe(true);
  });
});

describe("handing a message over", () => {
  it.each([
    ["STARTTLS", false, "starttls", true],
    ["TLS from the first byte", true, "tls", true],
    ["a server on this computer without encryption", false, "none", false],
  ] as const)("by %s: byte for byte, to the one recipient", async (_name, secure, security, isSecure) => {
    const mail = await server({ secure });
    const smtp = await configured(mail, { security });
    expect(await outcome(smtp)).toMatchObject({ kind: "sent", reply: "250 kept as 1" });
    expect(mail.received).toEqual([
      { from: message.from, to: [message.to], text: "Subject: Reminder\r\n\r\nHello\r\n", secure: isSecure },
    ]);
  });

  it("a server that wants no name gets none", async () => {
    const mail = await server();
    expect(await outcome(await configured(mail, { user: "" }, ""))).toMatchObject({ kind: "sent" });
    expect(mail.logins).toEqual([]);
  });

  it.each([
    ["a wrong password", {}, { password: "wrong pass" }, {}, "login-refused"],
    ["a recipient that is not taken", {}, {}, { to: "no-one@hollins.example" }, "recipient-refused"],
    ["a sender that is not allowed", {}, {}, { from: "no-one@harbour.example" }, "sender-refused"],
    ["a message that is too large", {}, {}, { bytes: new Uint8Array(150_000).fill(65) }, "too-large"],
    ["a line cut in the middle", { dropAt: "start" }, {}, { bytes: new Uint8Array(90_000).fill(65) }, "dropped"],
    ["a line cut before the answer", { dropAt: "end" }, {}, {}, "dropped"],
    ["a server without STARTTLS", { hasStartTls: false }, {}, {}, "not-secure"],
  ] as const)("%s: not sent, and why", async (_name, options, login, changed, why) => {
    const mail = await server(options);
    const smtp = await configured(mail, {}, "password" in login ? login.password : PASSWORD);
    const result = await outcome(smtp, changed);
    expect(result).toMatchObject({ kind: "not-sent", why });
    expect(mail.received).toEqual([]);
    expect(JSON.stringify(result)).not.toContain("wrong pass");
  });

  it("a line that is cut before the answer may have delivered it, one that is cut sooner has not", async () => {
    expect(await outcome(await configured(await server({ dropAt: "end" })))).toMatchObject({ mayHaveGone: true });
    const refused = await outcome(await configured(await server()), { to: "no-one@hollins.example" });
    expect(refused).toMatchObject({ mayHaveGone: false });
  });

  it("a certificate nobody vouches for: nothing is said, not even the password", async () => {
    const mail = await server({ secure: true });
    const { disk } = office();
    const smtp = createSmtp({
      fs: disk.fs,
      dataFolder: "/data",
      passwordSafe: null,
      send: createSendMail({ patienceMs: 3_000 }),
    });
    const to: SmtpServer = { host: "localhost", port: mail.port, security: "tls", user: "anna" };
    await smtp.configure({ server: to, password: PASSWORD, keep: false });
    expect(await outcome(smtp)).toMatchObject({ kind: "not-sent", why: "not-secure" });
    expect(mail.logins).toEqual([]);
  });

  it("nobody there, and a server that never greets", async () => {
    const gone = await server();
    await gone.close();
    closers.length = 0;
    expect(await outcome(await configured(gone))).toMatchObject({ why: "no-connection" });
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const port = (silent.address() as { port: number }).port;
    const impatient = createSendMail({ patienceMs: 200 });
    const to: SmtpServer = { host: "127.0.0.1", port, security: "none", user: "" };
    expect(await impatient(to, "", message)).toMatchObject({ kind: "not-sent", why: "no-connection" });
    await new Promise((resolve) => {
      silent.close(resolve);
      silent.unref();
      resolve(null);
    });
  });

  it("a server that sends the password back does not bring it onto the screen", () => {
    const refused = smtpFault({ code: "EAUTH", message: `535 bad ${PASSWORD}`, responseCode: 535 }, PASSWORD);
    expect(refused).toMatchObject({ why: "login-refused", detail: "535 bad …" });
  });
});

describe("what a page may ask", () => {
  const shape = IPC_TABLE["smtp.configure"].input;
  const to: SmtpServer = { host: "mail.example.com", port: 587, security: "starttls", user: "anna" };

  it.each([
    ["an encrypted server", to, true],
    ["one without encryption elsewhere", { ...to, security: "none" }, false],
    ["one without encryption here", { ...to, host: "127.0.0.1", security: "none" }, true],
    ["a name with a path in it", { ...to, host: "mail.example.com/x" }, false],
    ["no port", { ...to, port: 0 }, false],
  ])("%s: %#", (_name, server, isGood) => {
    expect(shape.safeParse({ server, password: null, keep: false }).success).toBe(isGood);
  });

  it.each(["a@b.example\r\nRCPT TO:<c@d>", "a b@c.example", "<a@b.example>", "a@b.example,c@d.example", ""])(
    "%j is no address to send to",
    (to) => {
      expect(IPC_TABLE["smtp.send"].input.safeParse({ ...message, to }).success).toBe(false);
    },
  );
});
