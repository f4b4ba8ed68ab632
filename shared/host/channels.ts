import type { Result } from "../result/result.ts";
import type { Host, HostFailure } from "./host.ts";

/** Every call of the host under the name by which both front doors carry it. */
export type Channels = {
  readonly info: Host["info"];
  readonly "journal.append": Host["journal"]["append"];
  readonly "journal.read": Host["journal"]["read"];
  readonly "journal.head": Host["journal"]["head"];
  readonly "journal.restart": Host["journal"]["restart"];
  readonly "journal.erase": Host["journal"]["erase"];
  readonly "files.put": Host["files"]["put"];
  readonly "files.get": Host["files"]["get"];
  readonly "files.remove": Host["files"]["remove"];
  readonly "snapshots.list": Host["snapshots"]["list"];
  readonly "snapshots.write": Host["snapshots"]["write"];
  readonly "snapshots.read": Host["snapshots"]["read"];
  readonly "snapshots.chooseSecondPlace": Host["snapshots"]["chooseSecondPlace"];
  readonly saveFile: Host["saveFile"];
  readonly openFile: Host["openFile"];
  readonly print: Host["print"];
  readonly mailDraft: Host["mailDraft"];
  readonly notify: Host["notify"];
  readonly "smtp.status": Host["smtp"]["status"];
  readonly "smtp.configure": Host["smtp"]["configure"];
  readonly "smtp.send": Host["smtp"]["send"];
  readonly reveal: Host["reveal"];
  readonly emptyStore: Host["emptyStore"];
  readonly clock: Host["clock"];
  readonly diskSpace: Host["diskSpace"];
  readonly openSample: Host["openSample"];
  readonly quitReady: Host["quitReady"];
};

export type Channel = keyof Channels;

/** What is sent: the call's one argument, or null when it has none. */
export type ChannelInput<Name extends Channel> = Parameters<Channels[Name]> extends [infer Input] ? Input : null;

/** What is answered, without the promise. */
export type ChannelResult<Name extends Channel> = Awaited<ReturnType<Channels[Name]>>;

/** What a front door does for each channel it carries. */
export type ChannelHandlers<Name extends Channel = Channel> = {
  readonly [Each in Name]: (input: ChannelInput<Each>) => Promise<ChannelResult<Each>>;
};

/** The renderer's side of a front door. */
export type CallHost = <Name extends Channel>(channel: Name, input: ChannelInput<Name>) => Promise<ChannelResult<Name>>;

/** The answer to a call that could not be understood or that failed in an unforeseen way. */
export type ChannelRefusal = Result<never, HostFailure>;

/** The name under which a channel travels inside the desktop program. */
export function ipcName(channel: Channel): string {
  return `duebook:${channel}`;
}

/** The one channel on which the desktop program tells its window of events. */
export const EVENT_CHANNEL = "duebook:event";
