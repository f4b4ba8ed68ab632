export function findElectron(root: string): string | null;
export function obtainElectron(root: string): string | null;
