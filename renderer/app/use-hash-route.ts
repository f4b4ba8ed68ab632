import { navigate, useHashLocation } from "wouter/use-hash-location";

/**
 * Addresses behind the `#`, each with its own `?`: the router by itself keeps what the last address asked for, so that a
 * new letter run would have opened the run that was looked at before.
 */
export const useHashRoute: typeof useHashLocation = Object.assign(
  (options?: Parameters<typeof useHashLocation>[0]): ReturnType<typeof useHashLocation> => {
    const [path] = useHashLocation(options);
    return [path, navigateFresh];
  },
  { hrefs: (href: string) => `#${href}` },
);

const navigateFresh: typeof navigate = (to, options) => navigate(to.includes("?") ? to : `${to}?`, options);
