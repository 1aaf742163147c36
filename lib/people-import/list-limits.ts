/**
 * Text is read piece by piece, so what may be uploaded may be imported (`LONGEST_FILE_BYTES`: about three million
 * rows). A workbook is opened as a whole and takes no more than `LIMITS.bytes` of the intake, about a million rows.
 */
export const LONGEST_WORKBOOK_WORDS = "50 MB";
