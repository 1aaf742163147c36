/** The embedded server cannot run here; the message is a sentence that says what to do. */
export class CannotStartPostgres extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "CannotStartPostgres";
  }
}
