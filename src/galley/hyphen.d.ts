/** The part of the package `hyphen` that is used; it carries no types of its own. */
declare module 'hyphen/en-us/index.js' {
  const english: {
    /** The text with a soft hyphen (or `hyphenChar`) at every point where a word may part. */
    hyphenateSync(
      text: string,
      options?: { readonly hyphenChar?: string; readonly minWordLength?: number },
    ): string;
  };
  export default english;
}
