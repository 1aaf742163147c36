import Link from "next/link";

export type Place = { readonly href: string; readonly title: string; readonly help: string };

/** Where to go on, one line each with what is there. */
export function PlacesList({ places }: { places: readonly Place[] }) {
  return (
    <ul className="border-t border-line">
      {places.map(({ href, title, help }) => (
        <li key={href} className="relative border-b border-rule py-4">
          <Link href={href} prefetch={false} className="link font-bold before:absolute before:inset-0">
            {title}
          </Link>
          <p className="type-note text-ink2">{help}</p>
        </li>
      ))}
    </ul>
  );
}
