/** Nothing of ours answers so: without a file of its own, every page would carry Next's along. */
export { default } from "./forbidden";
