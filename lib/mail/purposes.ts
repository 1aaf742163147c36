/** Every kind of mail that Sokuho writes by itself; each has its name in lib/i18n/messages/mail.ts. */
export const MAIL_PURPOSES = ["alert", "staff-report-code", "test"] as const;

export type MailPurpose = (typeof MAIL_PURPOSES)[number];

/** Whether a row's code is one that this version knows. */
export function isMailPurpose(code: string): code is MailPurpose {
  return (MAIL_PURPOSES as readonly string[]).includes(code);
}
