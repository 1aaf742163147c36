import { KeptNotice } from "./kept-notice";

type Props<Code extends string, Warning extends string> = {
  /** The code of the address (`?done=…`), whatever it holds. */
  done: string | readonly string[] | undefined;
  /** What to say for each code; a code that is not here says nothing. */
  says: { readonly [Each in Code]?: string | undefined };
  /** The same for what did not come about. */
  warns?: Readonly<Record<Warning, string>>;
};

/** What was just done, said on the page that follows. The address carries a code, never a name. */
export function DoneNotice<Code extends string, Warning extends string = never>({
  done,
  says,
  warns,
}: Props<Code, Warning>) {
  const texts: Readonly<Record<string, string | undefined>> = { ...says, ...warns };
  const known = typeof done === "string" && Object.hasOwn(texts, done) ? done : null;
  return <KeptNotice code={known} texts={texts} warnings={Object.keys(warns ?? {})} />;
}
