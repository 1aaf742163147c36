import * as z from "zod";

/** Nothing to type: it goes to the own address. */
export const sendTestMailInput = z.strictObject({});
