/** The longest file that is taken, in bytes. */
export const LONGEST_FILE_BYTES = 500 * 1000 * 1000;

/** As people read it. */
export const LONGEST_FILE_WORDS = "500 MB";

/** Files in one submission. */
export const MOST_FILES = 10;

/** What the form around the files may take. */
const AROUND_BYTES = 1_000_000;

/** The longest submission that is read at all, in bytes. */
export const LONGEST_SUBMISSION_BYTES = MOST_FILES * LONGEST_FILE_BYTES + AROUND_BYTES;
