/**
 * JSON with object keys in code-unit order and no spaces: the same value always gives the same text, so that it can be
 * hashed. Throws a TypeError for what JSON cannot hold (undefined in an array, NaN, functions): that is a bug.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError(`Cannot be written as JSON: ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object") {
    const parts: string[] = [];
    for (const key of Object.keys(value).sort()) {
      const member = (value as Record<string, unknown>)[key];
      if (member !== undefined) parts.push(`${JSON.stringify(key)}:${canonicalJson(member)}`);
    }
    return `{${parts.join(",")}}`;
  }
  throw new TypeError(`Cannot be written as JSON: ${typeof value}`);
}
