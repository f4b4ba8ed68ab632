import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packMessage, unpackMessage } from "#shared/host/wire.ts";

const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.uint8Array({ maxLength: 40 }));
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$|^[0-9]{1,2}$/), tie("value"), { maxKeys: 4 }),
  ),
}));

describe("a message on the wire", () => {
  it("is what it was, bytes and all", () => {
    fc.assert(
      fc.property(value, (sent) => {
        expect(unpackMessage(packMessage(sent))).toEqual(structuredClone(sent));
      }),
      { numRuns: 200 },
    );
  });

  it("carries bytes as bytes, a Node Buffer too", () => {
    const bytes = Buffer.from("ten bytes!");
    const message = packMessage({ bytes });
    expect(message.byteLength).toBe(4 + '{"bytes":{"$bytes":10}}'.length + 10);
    expect(unpackMessage(message)).toEqual({ bytes: new Uint8Array(bytes) });
  });

  it("that was cut or lengthened is never taken for another", () => {
    const message = packMessage({ text: "hello", bytes: new Uint8Array(20) });
    for (let length = 0; length < message.byteLength; length += 1) {
      expect(() => unpackMessage(message.subarray(0, length))).toThrow();
    }
    expect(() => unpackMessage(new Uint8Array([...message, 0]))).toThrow();
  });
});
