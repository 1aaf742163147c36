/**
 * Thrown when the caller may not go on. Everything a person can put right
 * (a taken address, a group someone else has just changed) is returned
 * as a refusal instead, so that the form can say so.
 */
export class NotFound extends Error {
  constructor(what: string) {
    super(`${what} was not found`);
    this.name = "NotFound";
  }
}

export class Forbidden extends Error {
  constructor(readonly permission: string) {
    super(`Not permitted: ${permission}`);
    this.name = "Forbidden";
  }
}

/** The action is marked for step-up, and this session has not proven itself within the last ten minutes. */
export class StepUpNeeded extends Error {
  constructor() {
    super("This needs a fresh sign-in");
    this.name = "StepUpNeeded";
  }
}

export type Refusal<Code extends string> = { readonly ok: false; readonly code: Code };
export type Result<Value, Code extends string = never> =
  | { readonly ok: true; readonly value: Value }
  | Refusal<Code>;

export const done = <Value>(value: Value) => ({ ok: true, value }) as const;
export const refuse = <Code extends string>(code: Code): Refusal<Code> => ({ ok: false, code });
