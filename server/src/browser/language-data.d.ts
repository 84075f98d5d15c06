/** The joined tables of `server/data`; the build puts them in place of this module. */
declare module "dateline:language-data" {
  const data: string;
  export default data;
}
