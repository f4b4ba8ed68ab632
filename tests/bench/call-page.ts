import type { Page } from "playwright";
import type { BenchPage } from "./page/main.ts";

/** Runs a function of the bench's page. */
export function callPage<Name extends keyof BenchPage>(
  page: Page,
  name: Name,
  ...args: Parameters<BenchPage[Name]>
): Promise<Awaited<ReturnType<BenchPage[Name]>>> {
  return page.evaluate(
    ([method, values]) => {
      const target = (globalThis as unknown as { duebook: Record<string, (...args: unknown[]) => unknown> }).duebook;
      return target[method as string]?.(...(values as unknown[]));
    },
    [name, args] as const,
  ) as Promise<Awaited<ReturnType<BenchPage[Name]>>>;
}
