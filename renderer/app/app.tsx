import { MantineProvider } from "@mantine/core";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import { setNonce } from "get-nonce";
import type { ReactNode } from "react";
import { theme } from "#renderer/ui/theme.ts";

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
// Mantine's dialogs lock scrolling with a style element of their own, made by react-remove-scroll.
setNonce(nonce);

/** Look, dialogs and notices around whatever is shown. */
export function App({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <ModalsProvider>
        {/* Beside the list of screens: at the right they would lie over the fields and Save of the call. */}
        <Notifications position="bottom-left" limit={3} className="notices" />
        {children}
      </ModalsProvider>
    </MantineProvider>
  );
}
