import { ModalsProvider } from "@mantine/modals";
import { Notifications, notifications } from "@mantine/notifications";
import { Suspense, useEffect } from "react";
import { Router } from "wouter";
import { BookContext, useBook } from "#renderer/book/use-book.ts";
import type { StartNotice } from "#renderer/data/recovery/start-up.ts";
import type { Store } from "#renderer/data/store.ts";
import { StoreContext } from "#renderer/data/use-run.tsx";
import { MorningKeeper } from "#renderer/features/today/morning-keeper.tsx";
import { readToday } from "#renderer/state/clock.ts";
import { useLocale } from "#renderer/state/locale.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { useSession } from "#renderer/state/session.ts";
import type { AppInfo } from "#shared/host/host.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { isFirstRun } from "./is-first-run.ts";
import { FirstRun, FormHost, fetchUsualScreens } from "./lazy-screens.ts";
import { noticeWords } from "./recovery/notice-words.ts";
import { Routes } from "./routes.tsx";
import { Shell } from "./shell.tsx";
import { useHashRoute } from "./use-hash-route.ts";
import { useOtherWindows } from "./use-other-windows.ts";

const MINUTE = 60_000;

/** The open books with the frame and screens around them, dialogs and notices. */
export function Opened({
  store,
  info,
  notices,
}: {
  readonly store: Store;
  readonly info: AppInfo;
  readonly notices: readonly StartNotice[];
}) {
  useEffect(() => {
    for (const notice of notices) notifications.show({ message: noticeWords(notice), autoClose: 15_000 });
  }, [notices]);
  return (
    <StoreContext value={store}>
      <BookContext value={store.book}>
        <ModalsProvider>
          {/* Beside the list of screens: at the right they would lie over the fields and Save of the call. */}
          <Notifications position="bottom-left" limit={3} className="notices" />
          <Router hook={useHashRoute}>
            <Clockwork />
            <MorningKeeper />
            <Shell isSample={info.sample}>
              <Screens />
            </Shell>
          </Router>
        </ModalsProvider>
      </BookContext>
    </StoreContext>
  );
}

function Screens() {
  const book = useBook();
  const hasForm = useOpenForm((state) => state.form !== null);
  useEffect(fetchUsualScreens, []);
  return (
    <ErrorBoundary onBackup={() => window.location.assign("#/settings/data")}>
      <Suspense fallback={null}>{isFirstRun(book) ? <FirstRun /> : <Routes />}</Suspense>
      {hasForm && (
        <Suspense fallback={null}>
          <FormHost />
        </Suspense>
      )}
    </ErrorBoundary>
  );
}

/** Keeps the day, the locale, the person and the books in step with the clock, the settings and other windows. */
function Clockwork() {
  const book = useBook();
  useOtherWindows();
  const setToday = useSession((session) => session.setToday);
  const setUser = useSession((session) => session.setUser);
  const userId = useSession((session) => session.userId);
  const setLocale = useLocale((state) => state.setLocale);
  const locale = book.setting("company").locale;
  const users = book.setting("users");
  useEffect(() => setLocale(locale), [locale, setLocale]);
  useEffect(() => {
    const active = users.filter((user) => user.active);
    if (!active.some((user) => user.id === userId)) setUser(active[0]?.id ?? "");
  }, [users, userId, setUser]);
  useEffect(() => {
    const tick = () => setToday(readToday());
    const timer = setInterval(tick, MINUTE);
    return () => clearInterval(timer);
  }, [setToday]);
  return null;
}
