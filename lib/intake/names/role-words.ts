const WORDS = `abuse account accounting accounts admin administrator all alert alerts announce apply area asia audit backup billing biz
board booking branch business career careers center cc chief club co com community company concierge contact contacts contract
corp corporate counter cs customer customers daihyo data delivery demo desk dev digital direct director division do dummy ec editor
eigyo eigyobu else email engineer entry event events export fax feedback finance front fukushi general gijutsu global group groups
hanbai head hello help helpdesk hoken home honsha honten hosyu hoshu houmu hr hq info infomation information inquiry intl invoice
ir it jimu jimukyoku jinji jinzai job jobs jyuchu juchu kaikei kaihatsu kanri kanribu keiri keiyaku kenkyu kenshu kikaku koho
kouhou koukoku kobai koubai kokyaku kyoiku kyujin legal list log login lounge madoguchi mail mailbox mailer mailing maintenance manager
marketing master media member members mm ml money net network news newsletter no nobody none noc notice notification notify
nyukai office ops order orders other otoiawase owner partner partners pay payment person post postmaster pr press privacy product
production project public qa recruit recruiting register registration rep reply reservation reserve root saiyo saiyou sales
sample school seisan seizo secretary secure security seikyu server service services shiten shop sinsei shinsei shinsha shisetsu shomu shop
shomuka site soumu somu someone somebody soudan soumubu spam staff store student sub subscribe support sys sysadmin system systems
taro-test team tech technical tempo tenpo test tester testing tokyo osaka nagoya fukuoka sapporo ticket toiawase tool tools tosho train
training uketsuke unyo unei unknown unsubscribe us user users vendor voice web webinfo webmaster webshop work works www yoyaku
you your zaimu zentai anyone everyone dare daihyou kaisha kenko kensa byoin gakko iin shop1 noreply donotreply do-not-reply bot
daemon mailerdaemon gyomu hinshitsu hinsitsu kyakusama okyakusama okyakusamasoudan butsuryu shizai seisaku kikakubu jigyo koujo kojo honbu honsya
shisha shisya eigyosho shitsumon goiken soudanshitsu shien fukusi shimin hoikuen youchien gakkou daigaku jimusho kokusai sekkei seizou
hanbaibu tantou tanto tantousha gakusei kyoumu kyomu nyushi shushoku clinic dental shoten kogyo kougyou sangyo sangyou kensetsu denki
koumuten komuten care customercare hotline reception frontdesk newsletters magazine mailmagazine merumaga campaign
hospital pharmacy city town pref japan jp kyoto kobe yokohama sendai hiroshima ginza shibuya shinjuku iryo kango yakkyoku kurashi kojin`;

const roles = new Set(WORDS.split(/\s+/));

/** Whether a word in a local part says a task or a place rather than a person. */
export function isRoleWord(word: string): boolean {
  return roles.has(word);
}
