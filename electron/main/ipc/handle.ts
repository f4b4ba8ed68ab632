import type { IpcMain } from "electron";
import { type Channel, type ChannelHandlers, ipcName } from "#shared/host/channels.ts";
import { IPC_TABLE } from "#shared/host/ipc-table.ts";
import { fail } from "#shared/result/result.ts";
import { dispatch } from "../../services/dispatch.ts";
import { isTrustedSender } from "./trusted-sender.ts";

/** Registers every channel of the table. The one place where a message from a window is let in. */
export function handleCalls(ipcMain: Pick<IpcMain, "handle">, handlers: ChannelHandlers): void {
  for (const channel of Object.keys(IPC_TABLE) as Channel[]) {
    ipcMain.handle(ipcName(channel), async (event, input: unknown) => {
      if (!isTrustedSender(event.senderFrame)) {
        return fail({ kind: "refused", detail: `${channel} was asked for by a page that may not` });
      }
      return dispatch(handlers, channel, input);
    });
  }
}
