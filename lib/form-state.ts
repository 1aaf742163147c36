/** What was typed, by field name; several values where several boxes carry one name. Never a secret. */
export type FormValues = Readonly<Record<string, readonly string[]>>;

/** One field that somebody else changed meanwhile. `mine` and `theirs` are values; the texts say them to people. */
export type ConflictField = {
  readonly name: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
  readonly mineText?: string;
  readonly theirsText?: string;
};

/**
 * Hidden fields with what is stored by now, the version first of all: sending the form again is then an answer to
 * what the person has just been told.
 */
export type Instead = Readonly<Record<string, string>>;

/** What an action answers to its form. Messages are finished sentences in the reader's language. */
export type FormState =
  | { readonly status: "ready" }
  | {
      readonly status: "invalid";
      readonly errors: Readonly<Record<string, string>>;
      readonly values: FormValues;
    }
  | {
      readonly status: "refused";
      readonly message: string;
      readonly values: FormValues;
      /** Where to put it right, in another tab, so that the form stays. */
      readonly way?: { readonly href: string; readonly text: string };
      readonly instead?: Instead;
    }
  | {
      readonly status: "conflict";
      readonly by: string;
      /** A finished time, e.g. 22:51. */
      readonly at: string;
      readonly instead: Instead;
      readonly fields: readonly ConflictField[];
      readonly values: FormValues;
    }
  | { readonly status: "done"; readonly message: string; readonly requestId: string }
  /** It is done, and brought something that is shown this one time: recovery codes, a link for a password. */
  | { readonly status: "shown"; readonly secrets: readonly string[] };

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

export const ready: FormState = { status: "ready" };

/**
 * A field with such a name never goes back into a page: not into an input, and not into the state that a browser
 * without JavaScript carries in a hidden field.
 */
const SECRET = /password|passphrase|secret|^code$|(recovery|setup|oneTime)code$/i;

/** What was typed, to give it back: no secrets, no files, none of React's own fields. */
export function keptValues(form: FormData): FormValues {
  const kept: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$ACTION") || SECRET.test(name)) continue;
    if (Object.hasOwn(kept, name)) kept[name]?.push(value);
    else Object.defineProperty(kept, name, { value: [value], enumerable: true });
  }
  return kept;
}

/** Says which fields need correcting. `errors` is a finished sentence by field. */
export function invalid(form: FormData, errors: Readonly<Record<string, string>>): FormState {
  return { status: "invalid", errors, values: keptValues(form) };
}

/** Nothing is wrong with the fields, and still it cannot be done: `message` says why and what to do. */
export function refused(form: FormData, message: string) {
  return { status: "refused", message, values: keptValues(form) } as const satisfies FormState;
}

/**
 * Somebody else was faster: both values of each field that differs. `version` is the one that is stored now; a form
 * that knows what it changes by another field names that in `instead`.
 */
export function conflicting(
  form: FormData,
  conflict: {
    readonly by: string;
    readonly at: string;
    readonly version?: number;
    readonly instead?: Instead;
    readonly fields: readonly ConflictField[];
  },
): FormState {
  const { by, at, version, instead, fields } = conflict;
  const stored = { ...(version !== undefined && { version: String(version) }), ...instead };
  return { status: "conflict", by, at, instead: stored, fields, values: keptValues(form) };
}

/** It is done and the form stays on the page; the next submission gets an id of its own. */
export function completed(message: string): FormState {
  return { status: "done", message, requestId: crypto.randomUUID() };
}

/** It is done; `secrets` stand in this one answer and nowhere else. */
export function shownOnce(secrets: readonly string[]): FormState {
  return { status: "shown", secrets };
}

/** The id to submit next: a form that was not accepted keeps its own, so that trying again is the same request. */
export function nextRequestId(state: FormState, made: string | undefined): string | undefined {
  if (state.status === "ready" || state.status === "shown") return made;
  if (state.status === "done") return state.requestId;
  return state.values.requestId?.[0] ?? made;
}
