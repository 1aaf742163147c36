import { shortVowels } from "./romaji";

/** Given names in Latin letters with short vowels, Japanese ones and those that are often met beside them. */
const LIST = `ai aiko aika akane akari aki akihiro akihiko akiko akio akira aoi arisa asami asuka atsuko atsushi aya ayaka ayako ayame ayami
ayano ayumi ayumu azusa chiaki chie chieko chihiro chika chikako chinatsu chisato chiyo daichi daiki daisuke eiichi eiji eiko eita
emi emiko eri erika eriko etsuko fumi fumiaki fumie fumihiro fumiko fumio fumiya goro hajime hana hanako haru haruhiko haruka haruki
haruko harumi haruna haruo haruto hayato hideaki hidehiko hideki hideko hideo hideto hidetoshi hideyuki hikari hikaru hina hinata
hiroaki hiroe hirofumi hirokazu hiroki hiroko hiromi hiromu hironobu hironori hiroshi hirotaka hiroto hiroya hiroyuki hisako hisashi
hitomi hitoshi ichiro ikuko isamu isao itsuki jin jiro jun junichi junko junpei junya kaede kana kanako kanna kaname kano kaori
kaoru karin kasumi kanta katsuhiko katsuhiro katsumi katsuya katsuyuki kayo kayoko kazue kazuhiko kazuhiro kazuki kazuko kazumi
kazunori kazuo kazushi kazuto kazuya kazuyuki kei keiichi keiji keiko keisuke keita kengo kenichi kenji kenichiro kenjiro kenta
kentaro kento kimiko kiyoshi kiyomi kohei koichi koji koki kosuke kota kotaro kumi kumiko kunihiko kyohei kyoko kyosuke madoka mai
maiko maki makiko makoto mamoru mana manabu manami mao mari mariko marina masaaki masae masafumi masahiko masahiro masaki masako
masami masanobu masanori masao masaru masashi masataka masato masatoshi masaya masayo masayoshi masayuki masumi matsuko mayu mayuka
mayuko mayumi megumi mei mieko miho mika mikako miki mikiko mikio miku minako minami minori minoru mio misa misaki misato mitsuko
mitsuo mitsuru miu miwa miwako miyu miyuki miyoko mizuho mizuki moe momoka momoko motoko mutsumi nagisa nana nanako nanami nao naofumi
naohiro naoki naoko naomi naoto naoya narumi natsuki natsuko natsumi noboru nobuhiro nobuko nobuo nobuyuki nori noriaki noriko norio
noriyuki nozomi osamu otoha rei reiko reina ren rena riho rie rieko riko riku rikuto rina rio risa ritsuko rui rumi rumiko ryo
ryohei ryoichi ryoji ryoko ryoma ryosuke ryota ryuichi ryuji ryunosuke ryusuke ryuta saburo sachie sachiko saki sakiko sakura sana
saori satoko satomi satoru satoshi satsuki saya sayaka sayuri seiichi seiji seiko seiya setsuko shigeki shigeko shigenori shigeo shigeru
shin shinichi shinichiro shinji shinobu shinpei shinsuke shinya shiori shiro shizuka shizuko sho shogo shohei shoichi shoji shota
shotaro shu shuhei shuichi shuji shunichi shunsuke shunta shunya shuto sora sosuke sota subaru sumie sumiko susumu suzu tadashi taichi
taiga taiki takaaki takafumi takahiko takahiro takaki takako takanobu takanori takao takashi takato takatoshi takaya takayuki takehiro
takehiko takeo takeru takeshi takuma takumi takuro takuto takuya tamaki tamiko taro tatsuhiko tatsuo tatsuro tatsuya teppei teruo
tetsuo tetsuro tetsuya tokiko tomoaki tomoe tomohiko tomohiro tomoka tomokazu tomoki tomoko tomomi tomonori tomoya tomoyo tomoyuki
toru toshiaki toshihiko toshihiro toshikazu toshiki toshiko toshimitsu toshio toshiya toshiyuki tsubasa tsukasa tsutomu tsuyoshi
ume wakana wataru yasuaki yasue yasuhiko yasuhiro yasuko yasunori yasuo yasushi yasutaka yasuyuki yayoi yoichi yoji yoko yosuke
yoshiaki yoshie yoshifumi yoshihiko yoshihiro yoshikazu yoshiki yoshiko yoshimi yoshinori yoshio yoshitaka yoshito yoshiyuki yota
yua yuichi yuichiro yui yuika yuji yuka yukari yuki yukie yukihiro yukiko yukina yukio yuko yuma yumi yumie yumika yumiko yuna yuri
yurie yurika yuriko yusaku yusuke yuta yutaka yuto yuya yuzuki
ryotaro keitaro shuichiro soichiro sotaro yutaro yuma eijiro ryutaro kotone kokona koharu kurumi mikoto mitsuki rikako runa saeko sumire
tomohisa yoshimasa yoshinobu yoshihisa masahide masaharu masatsugu naomichi naoyoshi noritaka shigeki shigeyuki takamasa takehito
tatsunori terumi tetsuji toshinori toshiro yasunobu yukinori yukihiko yurina ayana arata asahi ayato haruma hinako iori itsuki
kaito kaoruko kanade kazuma kohaku minato nanaka nene ohji rinto sena shuma shunichiro tsumugi yamato yuzu yuzuki mizuko fusako
hatsue kiyoko kiyoe masue sadako shizue tatsuko teruko tomie toyoko yaeko yone masahito hans juergen wei ming hao
adam alan alex alexander alice amanda amy andrea andrew angela anna anne anthony barbara ben benjamin brian carlos carol catherine charles
chris christina christine christopher claire daniel david deborah dennis diana donald edward elena elizabeth emily emma eric frank george
grace hannah helen henry ian jack jacob james jane janet jason jean jeff jennifer jessica jim joan joe john jonathan jose joseph joshua
juan julia julie karen kate katherine keith kelly kevin kim larry laura lee linda lisa louis lucy luis lukas margaret maria marie mark
martin mary matthew max megan melissa michael michelle mike monica nancy nathan nguyen nicholas nicole nick oliver pamela patricia
patrick paul peter philip rachel ralph rebecca richard robert roger ronald ryan samantha samuel sandra sara sarah scott sean sharon
sophia sophie stephanie stephen steve steven susan taylor teresa thomas tim timothy tom tony tran victor victoria vincent william`;

const names = new Set(LIST.split(/\s+/).flatMap((word) => [word, shortVowels(word)]));

/** Whether the word in small letters is a given name, in any of its spellings. */
export function isGivenName(word: string): boolean {
  return names.has(word) || names.has(shortVowels(word));
}
