import { encode } from "uqr";

/** The address for an authenticator app as a picture, drawn on the server: the secret goes to no other service. */
export function TotpPicture({ address, label }: { address: string; label: string }) {
  const { data, size } = encode(address, { border: 3 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      className="size-52 bg-white"
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#000" />
    </svg>
  );
}
