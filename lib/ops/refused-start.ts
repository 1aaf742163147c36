/** Sokuho cannot start like this; each sentence says why and what to do. Nothing is restarted until someone did it. */
export class RefusedStart extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = "RefusedStart";
  }
}
