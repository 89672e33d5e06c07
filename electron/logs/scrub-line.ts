/**
 * Takes out of a line of free text what may say who somebody is: what stands behind `?` in an address, codes in the paths of
 * visitors' pages, the name of whoever is signed in to the machine in a folder's path, runs of six digits or more, and Chinese, which the program's own lines don't use.
 */
export function scrubLine(line: string): string {
  return line
    .replaceAll(/\?[^\s'")]*/g, '?…')
    .replaceAll(/\/(t|n|verify)\/[^\s'")/?]+/g, '/$1/…')
    .replaceAll(/([\\/](?:home|Users)[\\/])[^\\/'":]+/gi, '$1…')
    .replaceAll(/\d{6,}[\dXx]*/g, '…')
    .replaceAll(/[\p{Script=Han}·]+/gu, '…');
}
