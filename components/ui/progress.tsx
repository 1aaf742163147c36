import type { ReactNode } from "react";

type Props = {
  /** What is being done, e.g. 名簿を読み込んでいます。 */
  act: ReactNode;
  /** n of N in words, with the unit: 1,305行のうち 840行. */
  words: string;
  done: number;
  total: number;
  /** How long it may still take, and that the page may be left. */
  rest?: string;
};

/** Long work: the words first, the bar beside them. It announces itself politely when the words change. */
export function Progress({ act, words, done, total, rest }: Props) {
  return (
    <div>
      <p role="status">
        {act}
        <strong>{words}</strong>
      </p>
      <progress
        value={done}
        max={total}
        aria-label={words}
        className="mt-2 block h-2 w-full appearance-none border-0 bg-rule [&::-moz-progress-bar]:bg-act [&::-webkit-progress-bar]:bg-rule [&::-webkit-progress-value]:bg-act forced-colors:appearance-auto"
      />
      {rest && <p className="type-note mt-2 text-ink2">{rest}</p>}
    </div>
  );
}
