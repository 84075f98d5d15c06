/** Nothing in a story becomes Markdown, HTML or a link. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { escapeMarkdown, plainText, shorten } from "../../../server/src/core/features/escape-markdown";

/** What is left of Markdown after its escaped marks are taken out. */
const withoutEscapes = (markdown: string): string => markdown.replace(/\\[!-/:-@[-`{-~]/g, "");

/** What a reader sees of escaped text. */
const unescaped = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/g, "$1");

/** Strings rich in what Markdown and HTML are made of. */
const hostileText = fc
  .array(
    fc.constantFrom(
      ..."\\ ` * _ [ ] ( ) < > & # | ~ ! @ : . - + = 1. 1) \n \r\n \t $ { }".split(" "),
      ..."http://evil.example www.evil.example a@b.example mailto:a@b command:evil <img onerror=1> &amp; --- ``` ~~~".split(
        " ",
      ),
      "[x](command:evil)",
      "![x](y)",
      "$(alert)",
      "\u202e",
      "\u2066",
      "\u0000",
      "\ud800",
      "word",
      "😀",
      " ",
    ),
  )
  .map((parts) => parts.join(""));

describe("escaping for Markdown", () => {
  it("keeps each character that is no blank and no control", () => {
    fc.assert(fc.property(hostileText, (text) => assert.equal(unescaped(escapeMarkdown(text)), plainText(text))));
  });

  it("leaves no mark that opens a span, a link, an image, HTML or an entity", () => {
    fc.assert(
      fc.property(hostileText, (text) => assert.doesNotMatch(withoutEscapes(escapeMarkdown(text)), /[\\`*_[\]<>&|~@]/)),
    );
  });

  it("leaves no address that a reader's editor makes a link", () => {
    fc.assert(
      fc.property(hostileText, (text) =>
        assert.doesNotMatch(escapeMarkdown(text), /(?:https?|ftp|mailto|xmpp|command):|www\.|[\w.]@/i),
      ),
    );
  });

  it("opens no block: heading, list, quotation, rule, fence", () => {
    fc.assert(
      fc.property(hostileText, (text) =>
        assert.doesNotMatch(escapeMarkdown(text), /^(?:[#>+*=-]|\d+[.)](?:\s|$)|```|~~~|\s)|\n/),
      ),
    );
  });

  it("lets no control character, bidirectional mark or lone surrogate through", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        assert.doesNotMatch(
          escapeMarkdown(text),
          /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/u,
        );
      }),
    );
  });

  it("leaves ordinary prose as it is", () => {
    for (const text of [
      "The Islamic State (IS) group",
      "about 17:00, 2019-11-04",
      "O’Neill-Smith, 24.",
      "$5 million",
      "Mali!",
    ])
      assert.equal(escapeMarkdown(text), text);
  });

  it("keeps joiners, which names in some scripts need", () => {
    assert.equal(escapeMarkdown("علی\u200cرضا"), "علی\u200cرضا");
  });
});

describe("shortening", () => {
  it("is never longer than its limit and never cuts a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.integer({ min: 2, max: 60 }), (text, limit) => {
        const short = shorten(text, limit);
        assert.ok(short.length <= limit || short === text);
        assert.doesNotMatch(short, /\p{Cs}/u);
        assert.ok(text.startsWith(short.replace(/…$/, "")) || short === text);
      }),
    );
  });

  it("cuts at a word", () => assert.equal(shorten("The quick brown fox", 12), "The quick…"));
});
