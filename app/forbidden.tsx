import { KnownTrouble } from "@/components/frame/known-trouble";

export default function ForbiddenPage() {
  return (
    <main id="main">
      <KnownTrouble kind="forbidden" />
    </main>
  );
}
