import type { ContentSection, TDocumentDefinitions } from "pdfmake/interfaces";
import { alignmentSections } from "./alignment-sections.ts";
import { bundleSections } from "./evidence/bundle-sections.ts";
import { labelSections } from "./label-sections.ts";
import type { PrintDocument } from "./letter-document.ts";
import { letterSections } from "./letter-sections.ts";
import { FAMILY, INK, TYPE } from "./parts/type-scale.ts";
import { postingListSections } from "./posting-list-sections.ts";
import { proofSections } from "./proof-sections.ts";
import { reportSections } from "./report-sections.ts";
import { runSheetSections } from "./run-sheet-sections.ts";
import { statementSections } from "./statement-sections.ts";

/** Told of each page as it is begun, by the number of the document it belongs to. */
export type PageListener = (document: number, page: number) => void;

export type DocumentInfo = { readonly title: string; readonly author: string; readonly createdAt: string };

/**
 * One PDF from one or many documents, each beginning on a page of its own with its own page numbers. Pure: the same
 * documents and the same `createdAt` always give the same definition.
 */
export function documentDefinition(
  documents: readonly PrintDocument[],
  info: DocumentInfo,
  onPage: PageListener = () => undefined,
): TDocumentDefinitions {
  return {
    content: documents.flatMap((document, index) =>
      sectionsOf(document).map((section) => heard(section, (page) => onPage(index, page))),
    ),
    pageSize: "A4",
    pageMargins: 0,
    version: "1.7",
    language: languageOf(documents),
    defaultStyle: { font: FAMILY, fontSize: TYPE.body, color: INK, lineHeight: 1 },
    info: {
      title: info.title,
      author: info.author,
      creator: "Duebook",
      producer: "Duebook",
      creationDate: new Date(info.createdAt),
    },
  };
}

/** Backgrounds are asked for once for every page, as it is begun. */
function heard(section: ContentSection, onPage: (page: number) => void): ContentSection {
  const { background } = section;
  if (typeof background !== "function") return section;
  return {
    ...section,
    background: (page, size) => {
      onPage(page);
      return background(page, size);
    },
  };
}

function sectionsOf(document: PrintDocument): ContentSection[] {
  switch (document.kind) {
    case "letter":
      return letterSections(document);
    case "statement":
      return statementSections(document);
    case "labels":
      return labelSections(document);
    case "posting-list":
      return postingListSections(document);
    case "run-sheet":
      return runSheetSections(document);
    case "alignment":
      return alignmentSections(document);
    case "proof":
      return proofSections(document);
    case "report":
      return reportSections(document);
    case "bundle-part":
      return bundleSections(document);
  }
}

function languageOf(documents: readonly PrintDocument[]): string {
  const first = documents[0];
  if (!first || first.kind === "alignment") return "en-GB";
  return "facts" in first ? first.facts.locale : first.locale;
}
