/** What a password is worked into a key with. */
export type KeyInput = {
  /** UTF-8 of the password in Unicode NFC. */
  readonly password: Uint8Array;
  readonly salt: Uint8Array;
  readonly rounds: number;
};

/** AES-256-GCM with one key; a sealed chunk is 16 bytes longer than its content. */
export type BackupCipher = {
  readonly seal: (chunk: Uint8Array, nonce: Uint8Array, header: Uint8Array) => Promise<Uint8Array>;
  /** Null when the chunk is not what was sealed with this key, nonce and header. */
  readonly open: (sealed: Uint8Array, nonce: Uint8Array, header: Uint8Array) => Promise<Uint8Array | null>;
};

/** Derives the key by PBKDF2-HMAC-SHA-256. Passed in: what computes it fast is not the same everywhere. */
export type MakeCipher = (input: KeyInput) => Promise<BackupCipher>;
