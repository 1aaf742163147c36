import { Icon } from "@/components/ui/icon";

type Props = { href: string; label: string };

/** Search as a plain GET form; `/` focuses it where single keys are on. */
export function SearchBox({ href, label }: Props) {
  return (
    <form action={href} className="relative max-w-100 flex-1 max-desk:hidden">
      <Icon name="search" className="pointer-events-none absolute top-3 left-3 text-ink2" />
      <input
        type="search"
        name="q"
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={label}
        className="h-11 w-full rounded-8 border border-edge pr-11 pl-10 placeholder:text-ink2"
      />
      <span
        aria-hidden="true"
        className="absolute top-2.5 right-3 rounded-4 border border-line px-1.5 font-sans text-sm text-ink2"
      >
        /
      </span>
    </form>
  );
}
