/** A stand-in for the native module `@vscode/spdlog`, which takes long to compile: it appends to a file, no rotation. */
import fs from "node:fs";
import path from "node:path";

const LEVELS = ["trace", "debug", "info", "warning", "error", "critical"];

export const version = 0;
export const setLevel = (): void => {};
export const setFlushOn = (): void => {};
export const shutdown = (): void => {};

export class Logger {
  private level = 2;
  private raw = false;
  private readonly file: string | null;

  constructor(type: string, _name: string, file: string) {
    this.file = type === "stdout_async" ? null : file;
  }

  trace = (message: string): void => this.write(0, message);
  debug = (message: string): void => this.write(1, message);
  info = (message: string): void => this.write(2, message);
  warn = (message: string): void => this.write(3, message);
  error = (message: string): void => this.write(4, message);
  critical = (message: string): void => this.write(5, message);
  getLevel = (): number => this.level;
  setLevel = (level: number): void => {
    this.level = level;
  };
  clearFormatters = (): void => {
    this.raw = true;
  };
  setPattern(): void {}
  flush(): void {}
  drop(): void {}

  private write(level: number, message: string): void {
    if (level < this.level) return;
    const time = new Date().toISOString().replace("T", " ").slice(0, 23);
    const text = this.raw ? String(message) : `${time} [${LEVELS[level]}] ${message}\n`;
    if (this.file) fs.appendFileSync(this.file, text);
    else process.stdout.write(text);
  }
}

async function create(_name: string, file: string): Promise<Logger> {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  return new Logger("rotating", _name, file);
}

export { create as createAsyncRotatingLogger, create as createRotatingLogger };
