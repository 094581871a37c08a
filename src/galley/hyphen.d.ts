/** The part of the package `hyphen` that is used; it carries no types of its own. */
declare module 'hyphen/en-us/index.js' {
  interface English {
    /** The text with `hyphenChar` at every point where a word of so many letters may part. */
    hyphenateSync(
      text: string,
      options: { readonly hyphenChar: string; readonly minWordLength: number },
    ): string;
  }
  const english: English;
  export = english;
}
