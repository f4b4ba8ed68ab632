import { EventEmitter } from "node:events";
import type { BrowserContext, Frame, Page, Route } from "playwright";
import { runPreload, sendToPage } from "./page-bridge.ts";

/** Chromium does not know `app:`, so its pages live at an address of our own that is never looked up. */
const PAGE_ORIGIN = "https://app-duebook.stand-in.invalid";
const APP_ORIGIN = "app://duebook";

/** What a window needs of the rest of the stand-in. */
export type Surroundings = {
  readonly context: () => Promise<BrowserContext>;
  readonly serve: (request: Request) => Promise<Response>;
  readonly isCancelled: (url: string) => boolean;
  readonly invoke: (event: unknown, channel: string, input: unknown) => Promise<unknown>;
  readonly created: (contents: WebContentsStandIn) => void;
  readonly closed: (window: BrowserWindowStandIn) => void;
  /** Every address a page tried to reach outside the program. */
  readonly attempts: { readonly url: string; readonly cancelled: boolean }[];
};

type WindowOptions = {
  readonly width?: number;
  readonly height?: number;
  readonly title?: string;
  readonly webPreferences?: { readonly preload?: string };
};

export class WebContentsStandIn extends EventEmitter {
  page: Page | null = null;
  private openHandler: (details: { url: string }) => { action: string } = () => ({ action: "allow" });
  private isGone = false;
  private readonly surroundings: Surroundings;
  private readonly preload: string | undefined;
  private address = "";

  constructor(surroundings: Surroundings, preload: string | undefined) {
    super();
    this.surroundings = surroundings;
    this.preload = preload;
    surroundings.created(this);
  }

  async load(address: string): Promise<void> {
    this.address = address;
    if (!address.startsWith(APP_ORIGIN)) return;
    const page = await this.openPage();
    await page.goto(toPage(address));
  }

  /** What a session does when it clears the storage of its pages. */
  async clearIndexedDb(): Promise<void> {
    if (!this.page) return;
    const session = await this.page.context().newCDPSession(this.page);
    await session.send("Storage.clearDataForOrigin", { origin: PAGE_ORIGIN, storageTypes: "indexeddb" });
    await session.detach();
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }

  send(channel: string, value: unknown): void {
    if (this.page && !this.isGone) void sendToPage(this.page, channel, value).catch(() => undefined);
  }

  getURL(): string {
    return this.page ? toApp(this.page.url()) : this.address;
  }

  isCrashed(): boolean {
    return this.isGone;
  }

  /** A page that has crashed cannot be used again; a reload is a new one. */
  reload(): void {
    if (!this.isGone) return void this.page?.reload();
    void this.page?.close();
    this.page = null;
    void this.load(this.address);
  }

  forcefullyCrashRenderer(): void {
    void this.page?.goto("chrome://crash").catch(() => undefined);
  }

  private async openPage(): Promise<Page> {
    const context = await this.surroundings.context();
    const page = await context.newPage();
    this.page = page;
    this.isGone = false;
    page.on("crash", () => {
      this.isGone = true;
      this.emit("render-process-gone", {}, { reason: "crashed", exitCode: 5 });
    });
    page.on("popup", (popup) => {
      const { action } = this.openHandler({ url: popup.url() });
      if (action === "deny") void popup.close();
    });
    await page.route("**/*", (route) => this.route(page, route));
    if (this.preload) {
      await runPreload(page, this.preload, (frame, channel, input) => {
        return this.surroundings.invoke({ senderFrame: senderFrame(frame), sender: this }, channel, input);
      });
    }
    return page;
  }

  private async route(page: Page, route: Route): Promise<void> {
    const request = route.request();
    const url = toApp(request.url());
    if (request.isNavigationRequest() && this.isPrevented(page, url, request.frame())) return route.abort("aborted");
    const cancelled = this.surroundings.isCancelled(url);
    if (!url.startsWith(APP_ORIGIN)) {
      this.surroundings.attempts.push({ url, cancelled });
      return route.abort();
    }
    if (cancelled) return route.abort();
    const response = await this.surroundings.serve(new Request(url, { method: request.method() }));
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  /** What the program itself loads is not asked about; what a page does is. */
  private isPrevented(page: Page, url: string, frame: Frame): boolean {
    if (frame === page.mainFrame() && page.url() === "about:blank") return false;
    let isPrevented = false;
    const preventDefault = () => {
      isPrevented = true;
    };
    this.emit("will-frame-navigate", { url, isMainFrame: frame === page.mainFrame(), preventDefault });
    return isPrevented;
  }
}

export class BrowserWindowStandIn extends EventEmitter {
  readonly webContents: WebContentsStandIn;
  readonly options: WindowOptions;
  isShown = false;
  private isGone = false;
  private readonly surroundings: Surroundings;

  constructor(surroundings: Surroundings, options: WindowOptions) {
    super();
    this.surroundings = surroundings;
    this.options = options;
    this.webContents = new WebContentsStandIn(surroundings, options.webPreferences?.preload);
  }

  async loadURL(address: string): Promise<void> {
    await this.webContents.load(address);
    if (!this.isGone) this.emit("ready-to-show");
  }

  show(): void {
    this.isShown = true;
  }

  focus(): void {
    this.emit("focus");
  }

  maximize(): void {}

  restore(): void {}

  isMinimized(): boolean {
    return false;
  }

  isMaximized(): boolean {
    return false;
  }

  getNormalBounds() {
    const { width = 800, height = 600 } = this.options;
    return { x: 0, y: 0, width, height };
  }

  isDestroyed(): boolean {
    return this.isGone;
  }

  /** As when the user closes it: a listener may prevent it. */
  close(): boolean {
    if (this.isGone) return true;
    let isPrevented = false;
    const preventDefault = () => {
      isPrevented = true;
    };
    this.emit("close", { preventDefault });
    if (!isPrevented) this.destroy();
    return !isPrevented;
  }

  destroy(): void {
    if (this.isGone) return;
    this.isGone = true;
    void this.webContents.page?.close().catch(() => undefined);
    this.emit("closed");
    this.surroundings.closed(this);
  }
}

function senderFrame(frame: Frame) {
  const parent = frame.parentFrame();
  return { url: toApp(frame.url()), parent: parent ? { url: toApp(parent.url()) } : null };
}

function toPage(address: string): string {
  return address.replace(APP_ORIGIN, PAGE_ORIGIN);
}

function toApp(address: string): string {
  return address.replace(PAGE_ORIGIN, APP_ORIGIN);
}
