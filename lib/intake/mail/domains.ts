// Anybody can have an address there: to set the domain aside would hide every other customer of it.
const PROVIDERS = new Set(
  `gmail.com googlemail.com yahoo.co.jp yahoo.com ymail.ne.jp outlook.com outlook.jp hotmail.com hotmail.co.jp live.jp live.com msn.com
icloud.com me.com mac.com aol.com proton.me protonmail.com docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp
vodafone.ne.jp disney.ne.jp willcom.com ymobile.ne.jp rakuten.jp rakumail.jp uqmobile.jp nifty.com biglobe.ne.jp ocn.ne.jp so-net.ne.jp
plala.or.jp dion.ne.jp asahi-net.or.jp jcom.home.ne.jp excite.co.jp goo.jp mail.goo.ne.jp auone-net.jp infoseek.jp qq.com naver.com 163.com`.split(
    /\s+/,
  ),
);
const MISTYPED =
  /^(?:gmai|gmal|gmial|gamil|gmeil|gmaill|gnail|gmail)\.(?:com|co|cm|con|co\.jp|jp|ne\.jp)$|^(?:yafoo|yaho|yhoo|yaoo|yahooo)\.co\.jp$|^yahoo\.(?:ne\.jp|co|jp)$|^(?:docmo|docomo|dokomo)\.(?:co\.jp|ne|jp|com|ne\.j)$|^docmo\.ne\.jp$|^(?:ezwe|ezeb|ezwed)\.ne\.jp$|^ezweb\.(?:co\.jp|ne|jp)$|^(?:iclould|icloudo?|iclowd|icoud)\.(?:co\.jp|jp|ne\.jp|con)$|^(?:iclould|iclowd|icoud)\.com$|^(?:softbank|sofbank)\.co$|^sofbank\.ne\.jp$|^(?:hotmai|hotmal|homail)\.(?:com|co\.jp)$/;

/** In small letters; empty where there is none. */
export function domainOf(address: string): string {
  return address
    .slice(address.lastIndexOf("@") + 1)
    .toLowerCase()
    .normalize("NFKC")
    .replace(/\.$/, "")
    .trim();
}

export function isProvider(domain: string): boolean {
  return PROVIDERS.has(domain);
}

/** Near to a well-known provider, and none: whoever owns it gets what people mistype. */
export function isMistyped(domain: string): boolean {
  return domain !== "gmail.com" && MISTYPED.test(domain);
}

/** The own domain and those below it; another company of the same group is outside. */
export function isOwn(domain: string, ownDomain: string | undefined): boolean {
  return ownDomain !== undefined && (domain === ownDomain || domain.endsWith(`.${ownDomain}`));
}
