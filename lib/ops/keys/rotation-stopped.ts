/** A rotation cannot begin or end: the sentence says why. Everything is readable as before, and no key is destroyed. */
export class RotationStopped extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "RotationStopped";
  }
}
