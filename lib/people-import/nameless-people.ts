/** People of whom nobody knew more than an address: the first row that names one is about them, and no later one. */
export class NamelessPeople {
  readonly #byMail = new Map<string, number>();
  readonly #mailsOf = new Map<number, readonly string[]>();

  /** `mails` folded. */
  add(entry: number, mails: readonly string[]): void {
    if (mails.length === 0) return;
    this.#mailsOf.set(entry, mails);
    for (const mail of mails) this.#byMail.set(mail, entry);
  }

  /** Who the row with these keys names, where it does. */
  take(keys: readonly string[]): number | undefined {
    if (this.#byMail.size === 0) return undefined;
    for (const key of keys) {
      const [tag, name, mail = ""] = key.split("\u0000");
      const entry = tag === "m" && name !== "" ? this.#byMail.get(mail) : undefined;
      if (entry === undefined) continue;
      for (const known of this.#mailsOf.get(entry) ?? []) this.#byMail.delete(known);
      return entry;
    }
    return undefined;
  }
}
