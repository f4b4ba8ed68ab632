import type { SafeStorage } from "electron";
import type { PasswordSafe } from "../services/smtp/smtp.ts";

/**
 * The system's own key store (Keychain, DPAPI, libsecret, KWallet). Where Chromium has only its fixed key (`basic_text`),
 * it is no key store: the password is then asked for each time.
 */
export function createPasswordSafe(
  storage: Pick<
    SafeStorage,
    "isAsyncEncryptionAvailable" | "encryptStringAsync" | "decryptStringAsync" | "getSelectedStorageBackend"
  >,
  platform: NodeJS.Platform,
): PasswordSafe {
  return {
    isAvailable: async () => {
      try {
        if (!(await storage.isAsyncEncryptionAvailable())) return false;
        return platform !== "linux" || !["basic_text", "unknown"].includes(storage.getSelectedStorageBackend());
      } catch {
        return false;
      }
    },
    seal: async (text) => new Uint8Array(await storage.encryptStringAsync(text)),
    open: async (bytes) => (await storage.decryptStringAsync(Buffer.from(bytes))).result,
  };
}
