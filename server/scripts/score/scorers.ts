/** The scorers of the development sets, which are no part of this project, as modules. */
import path from "node:path";
import { pathToFileURL } from "node:url";

/** Imports a scorer from `evals` in the folder of the development sets; `T` says which of its functions are asked for. */
export async function importScorer<T>(shared: string, file: string): Promise<T> {
  return (await import(pathToFileURL(path.resolve(shared, "evals", file)).href)) as T;
}
