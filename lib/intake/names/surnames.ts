import { MORE_SURNAMES } from "./more-surnames";
import { shortVowels } from "./romaji";

/** Family names with their usual readings in Latin letters; no list is whole, so reading by syllables stands beside it. */
const LIST = `佐藤 sato,鈴木 suzuki,高橋 takahashi,田中 tanaka,伊藤 ito,渡辺 watanabe,山本 yamamoto,中村 nakamura,小林 kobayashi,
加藤 kato,吉田 yoshida,山田 yamada,佐々木 sasaki,山口 yamaguchi,松本 matsumoto,井上 inoue,木村 kimura,林 hayashi,斎藤 saito,
清水 shimizu,山崎 yamazaki/yamasaki,阿部 abe,森 mori,池田 ikeda,橋本 hashimoto,山下 yamashita,石川 ishikawa,中島 nakajima/nakashima,
前田 maeda,藤田 fujita,後藤 goto,小川 ogawa,岡田 okada,村上 murakami,長谷川 hasegawa,近藤 kondo,石井 ishii,坂本 sakamoto,
遠藤 endo,藤井 fujii,青木 aoki,福田 fukuda,三浦 miura,西村 nishimura,藤原 fujiwara/fujihara,太田 ota,松田 matsuda,原田 harada,
岡本 okamoto,中川 nakagawa,中野 nakano,小野 ono,田村 tamura,竹内 takeuchi,金子 kaneko,和田 wada,中山 nakayama,石田 ishida,
上田 ueda,森田 morita,原 hara,柴田 shibata,酒井 sakai,工藤 kudo,横山 yokoyama,宮崎 miyazaki,宮本 miyamoto,内田 uchida,
高木 takagi,安藤 ando,谷口 taniguchi,大野 ono,丸山 maruyama,今井 imai,高田 takada/takata,藤本 fujimoto,武田 takeda,村田 murata,
上野 ueno,杉山 sugiyama,増田 masuda,菅原 sugawara/sugahara,平野 hirano,大塚 otsuka,千葉 chiba,久保 kubo,松井 matsui,小島 kojima,
岩崎 iwasaki,桜井 sakurai,野口 noguchi,松尾 matsuo,木下 kinoshita,野村 nomura,菊地 kikuchi,菊池 kikuchi,佐野 sano,大西 onishi,
杉本 sugimoto,新井 arai,浜田 hamada,古川 furukawa,市川 ichikawa,水野 mizuno,小松 komatsu,島田 shimada,山内 yamauchi,
高野 takano,西田 nishida,小山 koyama/oyama,川口 kawaguchi,吉川 yoshikawa/kikkawa,川崎 kawasaki,飯田 iida,五十嵐 igarashi,西川 nishikawa,
本田 honda,久保田 kubota,北村 kitamura,東 higashi/azuma,辻 tsuji,秋山 akiyama,関 seki,土屋 tsuchiya,服部 hattori,永井 nagai,
馬場 baba,福島 fukushima,中西 nakanishi,岩田 iwata,大橋 ohashi,安田 yasuda,吉村 yoshimura,星野 hoshino,川村 kawamura,
田口 taguchi,矢野 yano,早川 hayakawa,荒井 arai,荒木 araki,黒田 kuroda,石原 ishihara,堀 hori,松岡 matsuoka,樋口 higuchi,
福井 fukui,小池 koike,松原 matsubara,望月 mochizuki,内藤 naito,大久保 okubo,尾崎 ozaki,野田 noda,川上 kawakami,松村 matsumura,
菅野 kanno/sugano,田辺 tanabe,大島 oshima,熊谷 kumagai/kumagaya,永田 nagata,岡 oka,沢田 sawada,片山 katayama,堀内 horiuchi,本間 honma/homma,
横田 yokota,須藤 sudo,成田 narita,上原 uehara,奥村 okumura,大川 okawa,平田 hirata,栗原 kurihara,鎌田 kamata,石橋 ishibashi,
児玉 kodama,岡崎 okazaki,富田 tomita,三宅 miyake,広瀬 hirose,関口 sekiguchi,桑原 kuwahara/kuwabara,今村 imamura,河野 kono/kawano,
小田 oda,柳沢 yanagisawa,岩本 iwamoto,大谷 otani/oya,森本 morimoto,高山 takayama,川島 kawashima,中田 nakata/nakada,吉岡 yoshioka,
榎本 enomoto,天野 amano,西山 nishiyama,村井 murai,小西 konishi,平井 hirai,大石 oishi,宮田 miyata,白石 shiraishi,浅野 asano,
吉野 yoshino,足立 adachi,篠原 shinohara,片岡 kataoka,神田 kanda/kamita,黒木 kuroki,土井 doi,小沢 ozawa,松下 matsushita,菊田 kikuta,
根本 nemoto,竹田 takeda,渡部 watanabe/watabe,南 minami,西 nishi,北川 kitagawa,宮下 miyashita,長田 nagata/osada,大森 omori,
川田 kawada,稲垣 inagaki,坂井 sakai,中井 nakai,角田 kakuta/tsunoda/sumida/kadota,石塚 ishizuka,江口 eguchi,小原 ohara/obara/kohara,水谷 mizutani,
野崎 nozaki,荒川 arakawa,高島 takashima,金田 kaneda,村松 muramatsu,小倉 ogura,安部 abe,松永 matsunaga,田島 tajima,大山 oyama,
笠原 kasahara,浅井 asai,古田 furuta,比嘉 higa,金城 kinjo/kaneshiro,大城 oshiro,宮城 miyagi,新垣 aragaki,玉城 tamaki,上村 uemura/kamimura,
堤 tsutsumi,瀬戸 seto,細川 hosokawa,橘 tachibana,畠山 hatakeyama,戸田 toda,飯塚 iizuka,奥田 okuda,向井 mukai,植田 ueda,
長尾 nagao,長島 nagashima,佐久間 sakuma,真壁 makabe,宇田川 udagawa,久我 kuga,古賀 koga,二宮 ninomiya,新田 nitta/arata,長谷 hase/nagatani,
金 kim/kin,李 lee/ri,朴 park,崔 choi,王 wang,張 zhang,陳 chen/chin,劉 liu,楊 yang,呉 wu,黄 huang,川瀬 kawase,小笠原 ogasawara,
相沢 aizawa,藤沢 fujisawa,金沢 kanazawa,黒沢 kurosawa,米田 yoneda/komeda,丹羽 niwa,石黒 ishiguro,若林 wakabayashi,森山 moriyama,
西尾 nishio,岸本 kishimoto,岸 kishi,及川 oikawa,塚本 tsukamoto,甲斐 kai,梅田 umeda,柏木 kashiwagi,須田 suda,滝沢 takizawa,
堀田 hotta,川野 kawano,川端 kawabata,大木 oki,藤岡 fujioka,杉田 sugita,河合 kawai,川合 kawai,青山 aoyama,赤松 akamatsu,浅田 asada`;

const readings = new Map<string, readonly string[]>(
  `${LIST},${MORE_SURNAMES}`
    .split(/[,\n]+/)
    .map((entry) => entry.trim().split(" "))
    .flatMap(([kanji, romaji]) => (kanji && romaji ? [[kanji, romaji.split("/")] as const] : [])),
);
const romaji = new Set([...readings.values()].flat().flatMap((word) => [word, shortVowels(word)]));
const longest = Math.max(...[...readings.keys()].map((kanji) => kanji.length));

/** The known family name at the start of a name that was folded with `foldName`; undefined where none is known. */
export function surnameAtStart(name: string): string | undefined {
  for (let length = Math.min(longest, name.length); length > 0; length--) {
    const start = name.slice(0, length);
    if (readings.has(start)) return start;
  }
  return undefined;
}

/** How a family name is written in Latin letters, short vowels; empty where it is not known. */
export function readingsOf(surname: string): readonly string[] {
  return readings.get(surname) ?? [];
}

/** Whether the word in small letters is a family name, in any of its spellings. */
export function isSurname(word: string): boolean {
  return romaji.has(word) || romaji.has(shortVowels(word));
}
