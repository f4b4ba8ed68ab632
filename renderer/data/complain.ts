import { notifications } from "@mantine/notifications";

/** Says in red what could not be done and what helps; stays ten seconds. */
export function complain(message: string): void {
  notifications.show({ color: "red", message, autoClose: 10_000 });
}
