import { KnownTrouble } from "@/components/frame/known-trouble";

/** Within the frame: the same words for what does not exist and for what may not be seen. */
export default function NotFoundPage() {
  return <KnownTrouble kind="notFound" />;
}
