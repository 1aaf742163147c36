import Link from "next/link";

export type BrandWords = { readonly brand: string; readonly brandLatin: string };

/** The name, leading home. */
export function Brand({ words, href }: { words: BrandWords; href: string }) {
  return (
    <Link href={href} prefetch={false} className="inline-flex items-baseline gap-2.5 py-1.5">
      <span className="text-xl font-bold">{words.brand}</span>
      <span className="type-note text-ink2 max-tablet:sr-only" lang="en">
        {words.brandLatin}
      </span>
    </Link>
  );
}
