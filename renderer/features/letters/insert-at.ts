/** Puts text into a text at a place, a space before it where a word would run into it. */
export function insertAt(text: string, at: number, added: string): { readonly text: string; readonly cursor: number } {
  const place = Math.max(0, Math.min(at, text.length));
  const before = text.slice(0, place);
  const space = added.startsWith("{") && /[\p{L}\p{N},.;:)]$/u.test(before) ? " " : "";
  return { text: `${before}${space}${added}${text.slice(place)}`, cursor: place + space.length + added.length };
}

/** Puts a condition in front of the paragraph a place is in; beside the conditions it has already. */
export function insertCondition(
  text: string,
  at: number,
  added: string,
): { readonly text: string; readonly cursor: number } {
  const place = Math.max(0, Math.min(at, text.length));
  const breaks = [...text.slice(0, place).matchAll(/\n\s*\n/g)].at(-1);
  const start = breaks ? breaks.index + breaks[0].length : 0;
  const name = added.trim().replace(/^\[|\]$/g, "");
  const has = /^\[([^\]]*)\]/.exec(text.slice(start));
  const written = has ? `[${has[1]}, ${name}]` : `[${name}] `;
  const rest = text.slice(start + (has ? has[0].length : 0));
  const grown = written.length - (has ? has[0].length : 0);
  return { text: `${text.slice(0, start)}${written}${rest}`, cursor: place + grown };
}
