export function packagesAreCurrent(root: string): boolean;
export function installPackages(root: string): void;
