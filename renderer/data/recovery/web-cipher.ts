import type { KeyInput, MakeCipher } from "#shared/backup/backup-cipher.ts";

const KEY_BITS = 256;

/** The browser's own PBKDF2-HMAC-SHA-256, 32 bytes: the rounds are what a guess costs, not what the user should wait for. */
export async function deriveKey({ password, salt, rounds }: KeyInput): Promise<Uint8Array> {
  const secret = await crypto.subtle.importKey("raw", plainBytes(password), "PBKDF2", false, ["deriveBits"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt: plainBytes(salt), iterations: rounds };
  return new Uint8Array(await crypto.subtle.deriveBits(how, secret, KEY_BITS));
}

/** AES-256-GCM as the browser does it. */
export const webCipher: MakeCipher = async (input) => {
  const bytes = plainBytes(await deriveKey(input));
  const key = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
  const how = (nonce: Uint8Array, header: Uint8Array) => ({
    name: "AES-GCM",
    iv: plainBytes(nonce),
    additionalData: plainBytes(header),
  });
  return {
    seal: async (chunk, nonce, header) =>
      new Uint8Array(await crypto.subtle.encrypt(how(nonce, header), key, plainBytes(chunk))),
    open: async (sealed, nonce, header) => {
      try {
        return new Uint8Array(await crypto.subtle.decrypt(how(nonce, header), key, plainBytes(sealed)));
      } catch (error) {
        // "OperationError": the tag does not fit. Anything else is not about the chunk.
        if (error instanceof DOMException && error.name === "OperationError") return null;
        throw error;
      }
    },
  };
};

/** WebCrypto takes no memory shared between threads; nothing here is. */
function plainBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}
