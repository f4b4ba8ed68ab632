export function buildAll(options?: { readonly force?: boolean; readonly only?: string }): Promise<readonly string[]>;
