import Link from "next/link";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/hidden-field";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";

type Props = {
  action: FormAction;
  requestId: string;
  /** Of the answer that the page shows; 0 where there is none. */
  version: number;
  back: { readonly href: string; readonly text: string } | null;
  /** Which question of how many, and when was saved. */
  place: string;
  words: { readonly next: string; readonly stop: string; readonly why: string };
  stopHref: string;
  why: { readonly text: string; readonly cites: string | undefined; readonly isOpen: boolean };
  intro?: ReactNode;
  children: ReactNode;
  /** Below everything, e.g. where a file can be put. */
  after?: ReactNode;
};

/** One question a page. On the phone the button stays in view, above the bar. */
export function QuestionFrame(props: Props) {
  const { action, requestId, version, back, place, words, stopHref, why, intro, children, after } = props;
  return (
    <div className="mx-auto max-w-160 tablet:pt-6">
      <div className="type-note mb-6 flex flex-wrap items-center justify-between gap-x-4">
        {back ? (
          <Link href={back.href} prefetch={false} className="link inline-flex min-h-11 items-center gap-2">
            <Icon name="arrow-left" size={18} />
            {back.text}
          </Link>
        ) : (
          <span />
        )}
        <p className="text-ink2">{place}</p>
      </div>
      {intro}
      <ActionForm
        action={action}
        requestId={requestId}
        className="flex flex-col gap-7 [&_input]:scroll-mb-40 [&_select]:scroll-mb-40 [&_textarea]:scroll-mb-40"
      >
        <HiddenField name="version" value={version} />
        {children}
        <NextButton isPinned>{words.next}</NextButton>
      </ActionForm>
      <p className="mt-4">
        <Link href={stopHref} prefetch={false} className="link inline-block py-2">
          {words.stop}
        </Link>
      </p>
      <details open={why.isOpen} className="mt-6 border-t border-line pt-4">
        <summary className="link inline-block py-2">{words.why}</summary>
        <p className="type-note mt-1">{why.text}</p>
        {why.cites && <cite className="type-note text-ink2 not-italic">{why.cites}</cite>}
      </details>
      {after}
    </div>
  );
}

const PINNED =
  "max-tablet:sticky max-tablet:bottom-15 max-tablet:z-1 max-tablet:-mx-4 max-tablet:border-t max-tablet:border-line max-tablet:bg-white max-tablet:px-4 max-tablet:py-2 short:static";

/** The one filled button. `isPinned`: on the phone it stays in view, where the form is the whole page. */
export function NextButton({ isPinned = false, children }: { isPinned?: boolean; children: ReactNode }) {
  return (
    <div className={isPinned ? PINNED : undefined}>
      <div className="flex flex-col tablet:items-start">
        <SubmitButton size="large">{children}</SubmitButton>
      </div>
    </div>
  );
}
