import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import { BookContext } from "#renderer/book/use-book.ts";
import type { Store } from "#renderer/data/store.ts";
import { StoreContext } from "#renderer/data/use-run.tsx";
import { theme } from "#renderer/ui/theme.ts";

/** Draws a screen over open books as the shell does; answers where it has gone to since. */
export function drawScreen(store: Store, screen: ReactNode, path: string, searchPath = ""): readonly string[] {
  const { hook, history } = memoryLocation({ path, searchPath, record: true });
  render(
    <MantineProvider theme={theme} env="test">
      <Notifications />
      <StoreContext value={store}>
        <BookContext value={store.book}>
          <Router hook={hook}>{screen}</Router>
        </BookContext>
      </StoreContext>
    </MantineProvider>,
  );
  return history;
}
