import { notifications } from "@mantine/notifications";
import { useEffect } from "react";
import { catchUp } from "#renderer/data/catch-up.ts";
import { onOtherWindow } from "#renderer/data/open-store.ts";
import { useStore } from "#renderer/data/use-run.tsx";

/** Shows what other windows of these books write, as soon as they have written it. */
export function useOtherWindows(): void {
  const store = useStore();
  useEffect(
    () =>
      onOtherWindow(async (seq) => {
        if (seq <= store.book.reader().head.seq) return;
        const outcome = await store.lock(() => catchUp(store));
        if (outcome === "reload") askToReload();
      }),
    [store],
  );
}

/** Everything may have been replaced (a restore): this window cannot follow line by line. */
function askToReload(): void {
  notifications.show({
    id: "reload",
    autoClose: false,
    color: "orange",
    title: "The books were replaced in another window",
    message: "This window still shows the old ones and cannot save. Click here to load it again.",
    onClick: () => window.location.reload(),
  });
}
