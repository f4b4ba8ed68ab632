import type { Channel, ChannelInput, ChannelResult } from "#shared/host/channels.ts";
import type { Host, HostEvent, HostFailure } from "#shared/host/host.ts";
import { hostFromCalls } from "#shared/host/host-from-calls.ts";
import { packMessage, unpackMessage } from "#shared/host/wire.ts";
import { fail, succeed } from "#shared/result/result.ts";
import { chooseFile, downloadFile, printPdf, showNotice } from "./browser-acts.ts";

/** The host behind a browser: calls go to the server this page came from, dialogs are the browser's own. */
export function loopbackHost(): Host {
  const host = hostFromCalls(callLoopback);
  return {
    ...host,
    snapshots: {
      ...host.snapshots,
      chooseSecondPlace: async () =>
        fail({ kind: "refused", detail: "A second place can be chosen in the desktop program" }),
    },
    saveFile: async ({ suggestedName, bytes }) => {
      downloadFile(suggestedName, bytes);
      return succeed({ name: suggestedName });
    },
    openFile: ({ accept }) => chooseFile(accept),
    print: ({ bytes, title }) => printPdf(bytes, title),
    mailDraft: async ({ name, bytes }) => {
      downloadFile(name.toLowerCase().endsWith(".eml") ? name : `${name}.eml`, bytes, "message/rfc822");
      return succeed(null);
    },
    notify: showNotice,
    onEvent: listen,
  };
}

async function callLoopback<Name extends Channel>(
  channel: Name,
  input: ChannelInput<Name>,
): Promise<ChannelResult<Name>> {
  // Either way the answer is a Result of this channel; only its success differs by channel, which JSON cannot tell.
  return (await post(channel, input)) as ChannelResult<Name>;
}

async function post(channel: Channel, input: unknown): Promise<unknown> {
  try {
    const response = await fetch(`/ipc/${channel}`, {
      method: "POST",
      headers: { "Content-Type": "application/x-duebook" },
      body: packMessage(input),
      credentials: "same-origin",
      redirect: "error",
    });
    if (!response.ok) return fail(refusalOf(response.status));
    return unpackMessage(new Uint8Array(await response.arrayBuffer()));
  } catch (error) {
    return fail({ kind: "io", detail: error instanceof Error ? error.message : String(error) } satisfies HostFailure);
  }
}

function refusalOf(status: number): HostFailure {
  if (status === 413) return { kind: "too-large", detail: "The file is larger than Duebook can keep" };
  if (status === 403) return { kind: "refused", detail: "Duebook was started again: open the address it gave" };
  return { kind: "io", detail: `The host answered ${status}` };
}

const listeners = new Set<(event: HostEvent) => void>();
let isStreamWanted = false;

function listen(listener: (event: HostEvent) => void): () => void {
  listeners.add(listener);
  openStream();
  return () => listeners.delete(listener);
}

/**
 * One stream for all listeners, and only in one of several windows: a browser keeps six connections to a host at most,
 * and one that is open all the time is lost to everything else. When that window closes the next one takes over.
 */
function openStream(): void {
  if (isStreamWanted) return;
  isStreamWanted = true;
  void navigator.locks.request("duebook-events", () => {
    const stream = new EventSource("/events");
    stream.addEventListener("message", ({ data }) => {
      const event = JSON.parse(String(data)) as HostEvent;
      for (const listener of listeners) listener(event);
    });
    // Held until the page goes away.
    return new Promise<never>(() => undefined);
  });
}
