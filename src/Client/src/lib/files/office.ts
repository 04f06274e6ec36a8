/** A document of an office program. */
export type OfficeKind = "words" | "table" | "slides";

const openXml = "application/vnd.openxmlformats-officedocument.";
const openDocument = "application/vnd.oasis.opendocument.";

const kinds: Readonly<Record<string, OfficeKind>> = {
  [`${openXml}wordprocessingml.document`]: "words",
  [`${openXml}spreadsheetml.sheet`]: "table",
  [`${openXml}presentationml.presentation`]: "slides",
  [`${openDocument}text`]: "words",
  [`${openDocument}spreadsheet`]: "table",
  [`${openDocument}presentation`]: "slides",
};

/** What it is, by its type; of anything else nothing. */
export const officeKind = (type: string): OfficeKind | undefined => kinds[type];
