import type { Channel, ChannelHandlers, ChannelInput, ChannelRefusal, ChannelResult } from "#shared/host/channels.ts";
import { IPC_TABLE } from "#shared/host/ipc-table.ts";
import { fail } from "#shared/result/result.ts";
import { hostFailure } from "./file-system.ts";

/**
 * Checks an input against the table and calls its handler; the one place both front doors go through. What does not
 * match is `refused`; an exception, which is a bug, comes back as `io` with its words for the small print.
 */
export async function dispatch<Name extends Channel>(
  handlers: ChannelHandlers<Name>,
  channel: Name,
  input: unknown,
): Promise<ChannelResult<Name> | ChannelRefusal> {
  const parsed = IPC_TABLE[channel].input.safeParse(input);
  if (!parsed.success) {
    // Only where and what kind: the value itself may be a customer's.
    const where = parsed.error.issues.map(({ path, code }) => `${path.join(".")} ${code}`).join(", ");
    return fail({ kind: "refused", detail: `${channel}: ${where}` });
  }
  try {
    const handler: (input: ChannelInput<Name>) => Promise<ChannelResult<Name>> = handlers[channel];
    return await handler(parsed.data as ChannelInput<Name>);
  } catch (error) {
    return fail(hostFailure(error));
  }
}
