import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { nextAuthOptions } from "@/lib/auth/next-auth";

type Context = { params: Promise<{ nextauth: string[] }> };

/** What is used of next-auth. The rest (a log that anybody may write to, pages of its own) is not there. */
const ACTIONS: readonly string[] = ["session", "csrf", "signout", "providers"];

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const [action = ""] = (await context.params).nextauth;
  if (!ACTIONS.includes(action)) return new Response(null, { status: 404 });
  return NextAuth(request, context, nextAuthOptions());
}

export { handle as GET, handle as POST };
