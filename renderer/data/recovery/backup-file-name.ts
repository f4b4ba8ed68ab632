/** `Duebook Ashdown Joinery 2026-01-05.duebook`; what a file system does not take is left out. */
export function backupFileName(company: string, createdAt: string): string {
  const name = company
    .normalize("NFC")
    .replace(/[^\p{L}\p{N} &'-]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 40);
  return `Duebook ${name ? `${name} ` : ""}${createdAt.slice(0, 10)}.duebook`;
}
