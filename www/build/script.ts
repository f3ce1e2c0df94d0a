// A program as it stands inside a script element.

/** A program in which nothing ends the script element that holds it: `</script` occurs only within literals. */
export function inScript(program: string): string {
  if (program.includes('<!--')) throw new Error('a script holds “<!--”, which HTML would take for a comment');
  return program.replaceAll(/<\/(script)/gi, '<\\/$1');
}
