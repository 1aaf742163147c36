/** What a file of evidence is told by, before anybody opens it. */
type Told = { readonly fileName: string; readonly mediaType: string };

const LIST_NAME = /\.(?:csv|tsv|txt|xlsx|xlsm)$/i;
const LIST_TYPES = ["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"];

const MAIL_NAME = /\.(?:eml|msg|dat)$/i;
const MAIL_TYPES = ["message/rfc822", "application/vnd.ms-outlook", "application/ms-tnef"];

/** Whether it looks like a list of people, which can be imported. */
export const isListFile = ({ fileName, mediaType }: Told): boolean =>
  LIST_NAME.test(fileName) || LIST_TYPES.includes(mediaType);

/** Whether it looks like a list, or like a mail, whose recipients are one. */
export const isListOrMail = (file: Told): boolean =>
  isListFile(file) || MAIL_NAME.test(file.fileName) || MAIL_TYPES.includes(file.mediaType);
