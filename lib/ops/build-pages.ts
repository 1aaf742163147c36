import { buildIfNeeded } from "./build";

// For images: the pages are built once, while the image is made, and not at each start of a container.
await buildIfNeeded();
