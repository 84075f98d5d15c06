/** Which words name the source, however the sentence is built. */
import { checkQuotations } from "../../support/fixture";

/** A story in which one indirect quotation has the source that the header of the case names. */
function checkSource(source: string, before: string, content: string, behind = "."): void {
  checkQuotations(`${before}<quote type=indirect source="${source}">${content}</quote>${behind}`);
}

describe("sources", () => {
  it("take titles and acronyms", () => {
    checkSource("WHO chief Tedros Hailu", "WHO chief Tedros Hailu said ", "the outbreak was over");
    checkSource("US officials", "US officials said ", "the ship had been hit");
    checkSource("Brig. Gen. Onyema Eze", "Brig. Gen. Onyema Eze told AFP ", "the road was open");
  });

  it("take prepositions behind a common noun", () => {
    checkSource("A letter from the club", "A letter from the club said ", "the ground would close");
    checkSource("officials in the region", "But officials in the region say ", "the wells are dry");
    checkSource("a source close to him", "", "He will leave in May", ", a source close to him said.");
  });

  it("stop before times and occasions", () => {
    checkSource("The group", "The group on Saturday said ", "it had left the town");
    checkSource("the ministry", "In a statement on Monday, the ministry said ", "two men had died");
    checkSource("Manager Erik ten Hag", "Manager Erik ten Hag admitted on Friday ", "that he had been wrong");
  });

  it("take names of several kinds behind commas", () => {
    checkSource("Donna Rawlings, 59, of Ashton, Md.", "Donna Rawlings, 59, of Ashton, Md., said ", "she had wept");
    checkSource(
      "a spokesman for the army, Lt. Col. Pedro Diaz",
      "According to a spokesman for the army, Lt. Col. Pedro Diaz, ",
      "the helicopter went down in fog",
    );
  });

  it("leave out what the speaker does between commas", () => {
    checkSource("Poe", "Poe, speaking at a rally in Paris, Texas, warned ", "that the dam would burst");
    checkSource("The opposition", "The opposition, in a letter, said ", "the vote had been rigged");
  });

  it("take relative clauses with and without a pronoun", () => {
    checkSource("Officials who were there", "Officials who were there said ", "the talks had failed");
    checkSource("The experts we asked", "The experts we asked said ", "the plan was sound");
    checkSource("the report", "The mayor backed the report, which said ", "the bridge was unsafe");
  });

  it("keep “the” in front of pronouns, and both halves of a pair", () => {
    checkSource("The other", "The other said ", "he would go home");
    checkSource("the others", "But the others said ", "it was late");
    checkSource("Others", "Others said ", "it was late");
    checkSource(
      "The head of the navy and the head of the army",
      "The head of the navy and the head of the army told parliament ",
      "that the ships were late",
    );
    checkSource("the army", "A boat sank off the coast of the island and the army said ", "that nobody was hurt");
  });

  it("stand in front of adverbs that can be something else", () => {
    checkSource("Amsel", "Amsel once said ", "that it was a game");
    checkSource("Children First", "Children First have agreed ", "that it was a game");
    checkSource("she", "Then she then said ", "that it was a game");
    checkQuotations("He was once said to be rich. It was first told in May.");
  });

  it("stand in front of “both” and “all”, with commas and without", () => {
    checkSource(
      "Her deputy and the spokesman, Tom Hale",
      "Her deputy and the spokesman, Tom Hale, both said ",
      "that it was late",
    );
    checkSource("Three brothers and a cousin", "Three brothers and a cousin all said ", "that it was late");
    checkSource("both", "In a joint letter, both said ", "that it was late");
  });

  it("are names that a modal verb or a month is written like", () => {
    checkSource("Ana May", "Ana May said ", "it was late");
    checkSource("Ms May", "On Friday Ms May told the House ", "that it was late");
    checkSource("Theresa May", "", "It was late", ", said Theresa May on Monday.");
    checkSource("Lee", "In May Lee said ", "it was late");
  });

  it("leave out a time in front that has no comma behind it", () => {
    checkSource("Ms Doyle", "On Friday Ms Doyle told the House ", "that it was late");
    checkSource("Karen Doyle and Peter Whelan", "On Monday Karen Doyle and Peter Whelan said ", "that it was late");
    checkSource("Members of the Monday Club", "Members of the Monday Club said ", "that it was late");
  });

  it("are whoever a verb in front of “to” has made speak", () => {
    checkSource("the banker, who was late", "A judge forced the banker, who was late, to admit ", "that it was lost");
    checkSource("the banker", "A judge compelled the banker to admit ", "that it was lost");
    checkSource("The mayor", "The mayor agreed to say ", "that it was late");
    checkSource("He", "He went to the fair to announce ", "that it was late");
  });

  it("are those of the main clause behind “would”", () => {
    checkQuotations(
      "<quote type=indirect>It rains</quote>, Poe said. Lee said <quote type=indirect>the town would announce a vote</quote> and added <quote type=indirect source=Lee>that it was late</quote>.",
    );
    checkQuotations("He would say little and added <quote type=indirect source=He>that it was late</quote>.");
  });

  it("are the subject of the verb that a participle follows", () => {
    checkSource("The critic", "The critic could not resist pointing out ", "that the hall was empty");
    checkQuotations("The boy was kept from saying that he was ill.");
  });

  it("are no nouns with an article", () => {
    checkSource("A court", "A court has rejected a media request to open the file, saying ", "that it was late");
    checkQuotations("The film shows a Leeds Times report from May that nearly all had left.");
  });

  it("are the people among whom there is an uproar", () => {
    checkSource("angry owners", "The plan caused an uproar among angry owners who said ", "that it was wrong");
  });

  it("take marks of names", () => {
    checkSource("William “Bill” Turner", "William “Bill” Turner said ", "he would run");
    checkSource("The “Iron Lady”", "The “Iron Lady” said ", "she would fight on");
  });

  it("take shares and pronouns", () => {
    checkSource("42%", "42% said ", "they had no view");
    checkSource("most of them", "But most of them said ", "they were afraid");
    checkSource("Those surveyed", "Those surveyed said ", "they would move");
  });

  it("take who leads or joins them", () => {
    checkSource("Analysts led by Tom Hale", "Analysts led by Tom Hale said ", "they saw no change");
    checkSource(
      "residents and a war monitor",
      "",
      "The strike killed 17 people",
      ", residents and a war monitor said.",
    );
    checkSource(
      "Daniel Junius, Nashua’s treasurer",
      "",
      "The stake was sold",
      ", according to Daniel Junius, Nashua’s treasurer.",
    );
  });

  it("keep a name with its chain of appositions", () => {
    checkSource(
      "Marisa Lowe, an analyst at Control Risks, a risk consultancy, who follows Angola",
      "Marisa Lowe, an analyst at Control Risks, a risk consultancy, who follows Angola, said ",
      "that investors had fled",
    );
    checkSource(
      "Bharti Dutt, a spokeswoman for the party",
      "Bharti Dutt, a spokeswoman for the party told Al Jazeera ",
      "that justice must be done",
    );
    checkSource(
      "Arturo Diaz, a former envoy to Chile",
      "Arturo Diaz, a former envoy to Chile, on Twitter said ",
      "it was late",
    );
    checkSource("the army", "At the weekend, the army said ", "it had left the town");
    checkSource("a spokesman", "Last Tuesday, a spokesman said ", "the road was open");
  });

  it("take what belongs to a noun behind “of”", () => {
    checkSource(
      "at least three members of the committee",
      "But at least three members of the committee said ",
      "it was late",
    );
    checkSource(
      "University of Auckland physicist Jan Elder",
      "University of Auckland physicist Jan Elder told RNZ ",
      "it was odd",
    );
  });

  it("find who told a reporter, not the reporter", () => {
    checkSource(
      "A police chief who spoke to Yonhap",
      "A police chief who spoke to Yonhap said ",
      "the rules were unfair",
    );
  });

  it("leave the object of another verb to it", () => {
    checkSource("scientists", "The earth has set a record and scientists now say ", "that the ice is to blame");
  });

  it("end where a relative clause has its own quotation", () => {
    checkQuotations(
      '<quote source="the priest">“They lost,”</quote> continued the priest, who added <quote source="the priest">that the rite was no custom</quote>.',
    );
  });

  it("take a relative clause with commas of its own", () => {
    checkSource(
      "Hale, who came with former champions Agnes Moe, Jim Poe and Tom Lund",
      "Hale, who came with former champions Agnes Moe, Jim Poe and Tom Lund said ",
      "that nothing had been done",
    );
  });

  it("take bodies with “on” in their names, not what follows in brackets", () => {
    checkSource(
      "the Commission on Human Rights (CHR)",
      "",
      "The protests left nine dead",
      ", according to the Commission on Human Rights (CHR).",
    );
    checkSource(
      "the Center for Human Rights (Cenidh)",
      "",
      "The nuns had left",
      ", said the Center for Human Rights (Cenidh) on Twitter.",
    );
  });

  it("take a post without an article at the end of the sentence", () => {
    checkSource(
      "Thana Chee, TTAA vice-president",
      "",
      "Sales were rising until the ban came",
      ", said Thana Chee, TTAA vice-president.",
    );
  });

  it("take whoever told a paper behind a stray comma", () => {
    checkQuotations('<quote source="Riham">“I cook and then I study,”</quote> Riham, told the Times of Oman.');
  });

  it("forgive a comma in front of the verb", () => {
    checkSource("Professor Govind Rao", "Professor Govind Rao, said ", "that the lab would open");
  });

  it("go on over verbs and participles", () => {
    checkSource("Hanley", "Hanley himself told the judge ", "he understood the charges");
    checkSource("The company", "The company was quoted by Xinhua as saying ", "that production would resume");
    checkSource("30 percent", "The race is open, with 30 percent saying ", "they may change their vote");
    checkSource("she", "The minister asked her and she went on to say ", "that the dam was safe");
  });
});
