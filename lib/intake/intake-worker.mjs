// Whoever starts this thread may run without a TypeScript loader of its own (tests, the built pages).
import { register } from "tsx/esm/api";

register();
await import("./intake-thread.ts");
