/** The header line and the dateline of a story: agency, place and publication date. */
import type { Header } from "../article/segmented";

export const NO_HEADER: Header = { dateline: null, published: null, agency: null, places: [], date: null };
