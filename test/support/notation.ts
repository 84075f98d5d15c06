/** The fixture notation: a story with its annotations marked in the text, as a parser and a renderer that undo each other. */

/** One marked span. Offsets are half-open, in UTF-16 code units of the text without its marks. */
export interface Mark {
  readonly tag: string;
  readonly start: number;
  readonly end: number;
  /** What stands behind `#`: marks of one entity, or the pieces of one quotation, share it. */
  readonly id?: string;
  /** The canonical name in double quotes. */
  readonly name?: string;
  /** The words without a key, in order: `<figure percent 3>` has "percent" and "3". */
  readonly values: readonly string[];
  /** The words with a key: `of="Malian troops"`. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** A finding that a caret line expects. */
export interface CaretLine {
  readonly start: number;
  readonly end: number;
  readonly severity: string;
  readonly code: string;
  /** Empty where the line states none. */
  readonly message: string;
}

export interface Fixture {
  /** The text without header, marks, caret lines and escapes. */
  readonly text: string;
  readonly published: string | null;
  /** The layers of the header line `layers:`; undefined without such a line. */
  readonly layers: ReadonlySet<Layer> | undefined;
  /** In the order of their opening tags. */
  readonly marks: readonly Mark[];
  /** The offset of `<|>`. */
  readonly cursor: number | undefined;
  readonly diagnostics: readonly CaretLine[];
}

export type Layer = "dates" | "entities" | "figures" | "quotations";

const LAYER_NAMES: Readonly<Record<string, Layer>> = {
  date: "dates",
  dates: "dates",
  entity: "entities",
  entities: "entities",
  figure: "figures",
  figures: "figures",
  quotation: "quotations",
  quotations: "quotations",
};

const ENTITY_TAGS = "person norp fac org gpe loc product event work-of-art law language".split(" ");

/** The layer of each tag. `here` belongs to none: it marks what a check reports. */
export const LAYER_OF_TAG: ReadonlyMap<string, Layer | undefined> = new Map<string, Layer | undefined>([
  ["quote", "quotations"],
  ["figure", "figures"],
  ["date", "dates"],
  ["time", "dates"],
  ["duration", "dates"],
  ["set", "dates"],
  ...ENTITY_TAGS.map((tag): [string, Layer] => [tag, "entities"]),
  ["here", undefined],
]);

/** Outer first where two marks cover the same words. */
const RANK = new Map([...LAYER_OF_TAG.keys()].map((tag, i) => [tag, i]));

const SEVERITY = "(?:error|warning|information|hint)";
const CARETS = new RegExp(`^( *)(\\^+) (${SEVERITY}) ([\\w/-]+)(?:: ?(.*))?$`);
const HEADER = /^\/\/- ([a-z]+):(.*)$/;

/**
 * Reads a fixture. One that opens with a line break is a template literal in a test:
 * that break, the common indentation and the last line break are no part of it.
 * Throws on an unknown tag, header or layer, on crossing or unclosed marks and on a second cursor: a fixture with a slip must not pass.
 */
export function parseFixture(source: string): Fixture {
  const lines = dedent(source).split("\n");
  let published: string | null = null;
  let layers: Set<Layer> | undefined;
  let first = 0;
  for (; first < lines.length; first++) {
    const header = HEADER.exec(lines[first]!);
    if (header === null) break;
    const value = header[2]!.trim();
    if (header[1] === "published") published = value === "none" ? null : value;
    else if (header[1] === "layers") layers = parseLayers(value);
    else if (header[1] !== "note") throw new Error(`Unknown header line of a fixture: ${lines[first]}`);
  }

  const reader = new Reader();
  const diagnostics: CaretLine[] = [];
  let isFirstLine = true;
  for (const line of lines.slice(first)) {
    const carets = CARETS.exec(line);
    if (carets === null) {
      if (!isFirstLine) reader.append("\n");
      isFirstLine = false;
      reader.readLine(line);
      continue;
    }
    const column = carets[1]!.length;
    const start = reader.offsetOfColumn(column);
    const end = reader.offsetOfColumn(column + carets[2]!.length);
    if (start === undefined || end === undefined) throw new Error(`Carets outside the line above them: ${line}`);
    diagnostics.push({ start, end, severity: carets[3]!, code: carets[4]!, message: carets[5] ?? "" });
  }
  return { ...reader.finish(), published, layers, diagnostics };
}

/** Writes marks into a text; `parseFixture` gives the same text and marks back. Throws where marks cross or are empty. */
export function renderFixture(fixture: {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly published?: string | null;
  readonly layers?: Iterable<Layer> | undefined;
  readonly cursor?: number | undefined;
}): string {
  const { text, cursor } = fixture;
  const header = [
    `//- published: ${fixture.published ?? "none"}\n`,
    ...(fixture.layers === undefined ? [] : [`//- layers: ${[...fixture.layers].join(", ") || "none"}\n`]),
  ];
  const rank = (mark: Mark): number => RANK.get(mark.tag) ?? RANK.size;
  const sorted = [...fixture.marks].sort((a, b) => a.start - b.start || b.end - a.end || rank(a) - rank(b));
  const open: Mark[] = [];
  const out: string[] = [];
  let at = 0;
  const writeTo = (offset: number): void => {
    if (cursor !== undefined && at <= cursor && cursor < offset) {
      out.push(escapeText(text, at, cursor), "<|>", escapeText(text, cursor, offset));
    } else out.push(escapeText(text, at, offset));
    at = offset;
  };
  const closeUntil = (offset: number): void => {
    for (let inner = open.at(-1); inner !== undefined && inner.end <= offset; inner = open.at(-1)) {
      writeTo(inner.end);
      out.push(`</${inner.tag}>`);
      open.pop();
    }
  };
  for (const mark of sorted) {
    if (mark.start >= mark.end) throw new Error(`An empty mark cannot be rendered: ${describe(text, mark)}`);
    closeUntil(mark.start);
    const outer = open.at(-1);
    if (outer !== undefined && outer.end < mark.end) {
      throw new Error(`Crossing marks, write two fixtures: ${describe(text, outer)} and ${describe(text, mark)}`);
    }
    writeTo(mark.start);
    out.push(openingTag(mark));
    open.push(mark);
  }
  closeUntil(text.length);
  writeTo(text.length);
  if (cursor === text.length) out.push("<|>");
  return header.join("") + out.join("");
}

/** The opening tag of a mark: `<org #is "Islamic State">`. */
export function openingTag(mark: Mark): string {
  const words = [mark.tag];
  if (mark.id !== undefined) words.push(`#${mark.id}`);
  for (const value of mark.values) words.push(value);
  if (mark.name !== undefined) words.push(quoted(mark.name));
  for (const [key, value] of Object.entries(mark.attributes)) {
    words.push(`${key}=${BARE.test(value) ? value : quoted(value)}`);
  }
  return `<${words.join(" ")}>`;
}

/** A mark with its words, for messages. */
export function describe(text: string, mark: Mark): string {
  return `${openingTag(mark)}${text.slice(mark.start, mark.end)}</${mark.tag}> [${mark.start}, ${mark.end})`;
}

/** The layer of a mark; undefined for `<here>`. */
export function layerOf(mark: Mark): Layer | undefined {
  return LAYER_OF_TAG.get(mark.tag);
}

const BARE = /^[^\s"<>=#\\][^\s"<>\\]*$|^#[^\s"<>\\]+$|^[<>]=?$|^=$/;

const quoted = (value: string): string => `"${value.replace(/["\\]/g, "\\$&")}"`;

/** Escapes what the parser would read as notation. */
function escapeText(text: string, start: number, end: number): string {
  let out = "";
  for (let i = start; i < end; i++) {
    const char = text[i]!;
    const opensLine = i === 0 || text[i - 1] === "\n";
    if (char === "<" || char === "\\") out += "\\";
    else if (char === "^") out += "\\";
    else if (char === "/" && opensLine && text.startsWith("//- ", i)) out += "\\";
    out += char;
  }
  return out;
}

function parseLayers(value: string): Set<Layer> {
  const layers = new Set<Layer>();
  for (const name of value.split(/[\s,]+/)) {
    if (name === "" || name === "none") continue;
    const layer = LAYER_NAMES[name];
    if (layer === undefined) throw new Error(`Unknown layer of a fixture: ${name}`);
    layers.add(layer);
  }
  return layers;
}

/** The text of a template literal without its first line break, its common indentation and its last line break; others as they are. */
export function dedent(source: string): string {
  if (!source.startsWith("\n")) return source;
  const lines = source.slice(1).split("\n");
  if (lines.at(-1)!.trim() === "") lines.pop();
  const indents = lines.filter((line) => line.trim() !== "").map((line) => /^ */.exec(line)![0].length);
  const common = indents.length === 0 ? 0 : Math.min(...indents);
  return lines.map((line) => line.slice(common)).join("\n");
}

/** Collects text and marks line by line; a mark may stay open over line breaks. */
class Reader {
  private text = "";
  private readonly marks: (Mark & { end: number })[] = [];
  private readonly open: (Mark & { end: number })[] = [];
  private cursor: number | undefined;
  /** For each column of the line read last: the offset in the text. */
  private columns: number[] = [];

  append(text: string): void {
    this.text += text;
  }

  offsetOfColumn(column: number): number | undefined {
    return this.columns[column];
  }

  readLine(line: string): void {
    this.columns = [];
    let i = 0;
    while (i < line.length) {
      const from = i;
      const offset = this.text.length;
      if (line[i] === "\\" && i + 1 < line.length) {
        this.text += line[i + 1];
        i += 2;
      } else if (line.startsWith("<|>", i)) {
        if (this.cursor !== undefined) throw new Error(`A second cursor in a fixture: ${line}`);
        this.cursor = offset;
        i += 3;
      } else if (line[i] === "<") {
        i = this.readTag(line, i);
      } else {
        this.text += line[i];
        i++;
      }
      for (let column = from; column < i; column++) this.columns.push(offset);
    }
    this.columns.push(this.text.length);
  }

  finish(): Pick<Fixture, "text" | "marks" | "cursor"> {
    const unclosed = this.open.at(-1);
    if (unclosed !== undefined) throw new Error(`A mark is not closed: ${openingTag(unclosed)}`);
    return { text: this.text, marks: this.marks, cursor: this.cursor };
  }

  private readTag(line: string, start: number): number {
    const closing = /^<\/([a-z-]+)>/.exec(line.slice(start, start + 40));
    if (closing !== null) {
      const mark = this.open.pop();
      if (mark === undefined) throw new Error(`${closing[0]} closes nothing: ${line}`);
      if (mark.tag !== closing[1]) throw new Error(`Crossing marks: ${openingTag(mark)} is closed by ${closing[0]}`);
      mark.end = this.text.length;
      if (mark.end === mark.start) throw new Error(`An empty mark: ${openingTag(mark)}`);
      return start + closing[0].length;
    }
    const opening = /^<([a-z-]+)/.exec(line.slice(start, start + 40));
    if (opening === null || !LAYER_OF_TAG.has(opening[1]!)) {
      throw new Error(`No known tag; a literal < is written \\<: ${line.slice(start, start + 60)}`);
    }
    const word =
      /\s+|>|"((?:\\.|[^"\\])*)"|([A-Za-z]+)=(?:"((?:\\.|[^"\\])*)"|([<>]=?|=|[^\s"<>\\]+))|#([^\s"<>\\]+)|([^\s"<>=#\\]+)/y;
    word.lastIndex = start + opening[0].length;
    let id: string | undefined;
    let name: string | undefined;
    const values: string[] = [];
    const attributes: Record<string, string> = {};
    for (;;) {
      const match = word.exec(line);
      if (match === null) throw new Error(`A tag that cannot be read: ${line.slice(start, start + 100)}`);
      if (match[0] === ">") break;
      if (match[1] !== undefined) name = unquoted(match[1]);
      else if (match[2] !== undefined) attributes[match[2]] = match[4] ?? unquoted(match[3]!);
      else if (match[5] !== undefined) id = match[5];
      else if (match[6] !== undefined) values.push(match[6]);
    }
    const mark = {
      tag: opening[1]!,
      start: this.text.length,
      end: -1,
      ...(id === undefined ? {} : { id }),
      ...(name === undefined ? {} : { name }),
      values,
      attributes,
    };
    this.marks.push(mark);
    this.open.push(mark);
    return word.lastIndex;
  }
}

const unquoted = (value: string): string => value.replace(/\\(.)/g, "$1");
