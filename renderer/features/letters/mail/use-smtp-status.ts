import { useCallback, useEffect, useState } from "react";
import { useStore } from "#renderer/data/use-run.tsx";
import type { SmtpStatus } from "#shared/host/smtp.ts";

/** Whether and how e-mail can be sent from here; null until the host has answered. */
export function useSmtpStatus(): { readonly status: SmtpStatus | null; readonly refresh: () => Promise<void> } {
  const { host } = useStore();
  const [status, setStatus] = useState<SmtpStatus | null>(null);
  const refresh = useCallback(async () => {
    const answer = await host.smtp.status();
    setStatus(answer.ok ? answer.value : { server: null, hasPassword: false, canKeep: false, isKept: false });
  }, [host]);
  useEffect(() => {
    void refresh();
  }, [refresh]);
  return { status, refresh };
}
