import type { ReactNode } from "react";
import { type Answer, Choice } from "./choice";

type Props = {
  name: string;
  /** One sentence. */
  question: string;
  about?: ReactNode;
  /** At most four with the last one. */
  answers: readonly Answer[];
  /** まだ分からない, always last and never smaller; `followUp` holds who will find out by when. */
  unknown: Answer;
  chosen?: string;
  /** The question is the `h1` of its page, unless several parts share the page. */
  isPageTitle?: boolean;
  why: { readonly title: string; readonly body: ReactNode; readonly isOpen: boolean };
  children: ReactNode;
};

/** One question a page. `children` are the buttons between the answers and the reason. */
export function Question({
  name,
  question,
  about,
  answers,
  unknown,
  chosen,
  isPageTitle = true,
  why,
  children,
}: Props) {
  return (
    <div className="mx-auto max-w-160">
      <Choice
        name={name}
        label={question}
        help={about}
        asTitle={isPageTitle ? "page" : "part"}
        answers={[...answers, unknown]}
        chosen={chosen === undefined ? [] : [chosen]}
      />
      <div className="mt-7 flex flex-wrap items-center gap-6">{children}</div>
      <details open={why.isOpen} className="mt-8 border-t border-line pt-4">
        <summary className="link inline-block py-2">{why.title}</summary>
        <div className="type-note mt-1">{why.body}</div>
      </details>
    </div>
  );
}
