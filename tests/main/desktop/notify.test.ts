import { EventEmitter } from "node:events";
import type { Notification } from "electron";
import { expect, it } from "vitest";
import { createNotify } from "#electron/main/notify.ts";

const notice = { title: "Your day is prepared", body: "3 to do today.", mayAsk: false };

function setUp(isSupported: boolean) {
  const shown: (EventEmitter & { readonly options: unknown })[] = [];
  const acts: string[] = [];
  class Notice extends EventEmitter {
    static isSupported = () => isSupported;
    readonly options: unknown;
    constructor(options: unknown) {
      super();
      this.options = options;
    }
    show() {
      shown.push(this);
    }
  }
  const act = (name: string) => () => void acts.push(name);
  const window = { isMinimized: () => true, restore: act("restore"), show: act("show"), focus: act("focus") };
  const notify = createNotify({ Notification: Notice as unknown as typeof Notification, window: () => window });
  return { notify, shown, acts };
}

it("shows a notice, and brings the window to the front when it is clicked", async () => {
  const { notify, shown, acts } = setUp(true);
  expect(await notify(notice)).toEqual({ ok: true, value: null });
  expect(shown.map(({ options }) => options)).toEqual([{ title: notice.title, body: notice.body }]);
  shown[0]?.emit("click");
  expect(acts).toEqual(["restore", "show", "focus"]);
});

it("says so where the system has none", async () => {
  const { notify, shown } = setUp(false);
  expect(await notify(notice)).toMatchObject({ ok: false, error: { kind: "refused" } });
  expect(shown).toEqual([]);
});
