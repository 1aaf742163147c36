import { encode } from "uqr";

type Props = { address: string; label: string; className?: string };

/** An address as a picture for a phone's camera, drawn on the server: the code in it goes to no other service. */
export function AddressPicture({ address, label, className = "size-52" }: Props) {
  const { data, size } = encode(address, { border: 3 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      className={`bg-white ${className}`}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#000" />
    </svg>
  );
}
