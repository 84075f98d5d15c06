/** Short forms of English given names: “Bill” is William. */

/** Whether `short` is what people called `full` are called; both folded. */
export function isShortFor(short: string, full: string): boolean {
  const names = FULL_NAMES.get(short);
  return names?.includes(full) === true;
}

const TABLE =
  "abe abraham;al albert alan alfred;alex alexander alexandra alexandria;andy andrew;barney bernard;becky rebecca;ben benjamin;" +
  "bernie bernard bernadette;bert albert robert;beth elizabeth;betty elizabeth;bill william;billy william;bob robert;bobby robert;" +
  "cathy catherine;charlie charles charlotte;chris christopher christine christina christian;chuck charles;cindy cynthia;" +
  "dan daniel;danny daniel;dave david;deb deborah;debbie deborah;dick richard;don donald;doug douglas;ed edward edwin edmund;" +
  "eddie edward edwin;fred frederick alfred;gabe gabriel;gene eugene;greg gregory;hank henry;harry harold henry;jack john;" +
  "jake jacob;jamie james;jeff jeffrey geoffrey;jen jennifer;jenny jennifer;jerry gerald jerome;jim james;jimmy james;joe joseph;" +
  "joey joseph;joey joel;jon jonathan;josh joshua;kate katherine catherine kathryn;kathy katherine kathleen;katie katherine;ken kenneth;" +
  "kim kimberly;larry lawrence laurence;lenny leonard;leo leonard leopold;les leslie lester;liz elizabeth;lou louis;maggie margaret;" +
  "manny manuel emmanuel;marty martin;matt matthew;max maximilian;meg margaret;mel melvin melanie;mick michael;mickey michael;" +
  "mike michael;mitch mitchell;nancy ann;nate nathan nathaniel;ned edward;nick nicholas nicolas;norm norman;pat patrick patricia;" +
  "peggy margaret;pete peter;phil philip phillip;ray raymond;rich richard;rick richard;ricky richard;rob robert;robbie robert;" +
  "ron ronald;sam samuel samantha;sandy alexander sandra;sid sidney;stan stanley;steve stephen steven;sue susan suzanne;ted edward theodore;" +
  "terry terence terrence theresa;tim timothy;tina christina;toby tobias;tom thomas;tommy thomas;tony anthony antonio;vic victor;" +
  "vince vincent;walt walter;will william;willie william;zach zachary";

const FULL_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.split(";").map((row) => {
    const [short, ...full] = row.split(" ");
    return [short!, full];
  }),
);
