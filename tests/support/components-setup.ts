import { notifications } from "@mantine/notifications";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";
import type { StoreApi } from "zustand";
import { useListStore } from "#renderer/state/list-state.ts";
import { useMorning } from "#renderer/state/morning.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { useSaveState } from "#renderer/state/save-state.ts";
import { useSession } from "#renderer/state/session.ts";

// The files of this kind share their modules, so what a screen remembers is forgotten before each test.
function forget<State>(store: StoreApi<State>): void {
  store.setState(store.getInitialState(), true);
}

beforeEach(() => {
  localStorage.clear();
  forget(useListStore);
  forget(useMorning);
  forget(useOpenForm);
  forget(useSaveState);
  forget(useSession);
  notifications.clean();
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

// Whether a role is hidden is slow to find out in jsdom, and nothing here is.
configure({ asyncUtilTimeout: 20_000, defaultHidden: true });

// No style sheet is loaded, so what is computed is what stands on the element itself; jsdom's own way costs a third of the
// time.
window.getComputedStyle = (element) => (element as HTMLElement).style;

// jsdom has neither; Mantine asks for both.
window.matchMedia ??= (query: string) =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  }) satisfies MediaQueryList;

window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// It lays nothing out: lists draw what fits into their height, and scroll to the chosen option.
Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, get: () => 600 });
Object.defineProperty(HTMLElement.prototype, "clientWidth", { configurable: true, get: () => 1200 });
Element.prototype.scrollIntoView = () => {};

// Text areas that grow ask when fonts have loaded.
Object.defineProperty(document, "fonts", { value: new EventTarget(), configurable: true });
