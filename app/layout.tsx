import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { ClientTextsProvider } from "@/components/ui/client-texts";
import { getLocale } from "@/lib/i18n/get-locale";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "速報 Sokuho", template: "%s・速報 Sokuho" },
  robots: { index: false, follow: false },
  icons: { icon: "/icon.svg" },
  manifest: "/manifest.webmanifest",
  formatDetection: { telephone: false },
};

export const viewport: Viewport = { themeColor: "#ffffff", colorScheme: "light" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  return (
    <html lang={locale}>
      <body>
        <ClientTextsProvider locale={locale}>{children}</ClientTextsProvider>
      </body>
    </html>
  );
}
