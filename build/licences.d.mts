export type PackedPackage = {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly path: string;
};
export function packedPackages(): readonly PackedPackage[];
export function writeLicences(target: string): void;
