import { Notice } from "@/components/ui/notice";

type Props<Code extends string> = {
  /** The code of the address (`?done=…`), whatever it holds. */
  done: string | readonly string[] | undefined;
  /** What to say for each code; a code that is not here says nothing. */
  says: Readonly<Record<Code, string>>;
};

/** What was just done, said on the page that follows. The address carries a code, never a name. */
export function DoneNotice<Code extends string>({ done, says }: Props<Code>) {
  const said = Object.entries<string>(says).find(([code]) => code === done)?.[1];
  return said ? <Notice kind="done" title={said} live /> : null;
}
