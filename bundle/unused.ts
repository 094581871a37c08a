/**
 * What pdfkit brings for its own text, PNG pictures and encryption. Dayang uses none of them, and each costs every
 * start of the program: tables are unpacked as they are loaded.
 */
const unused = (): never => {
  throw new Error('this part of pdfkit is left out of the bundled program (rolldown.config.ts)');
};

/** `linebreak` and `png-js`. */
export default class {
  constructor() {
    unused();
  }
}

/** `@noble/ciphers/aes`. */
export const cbc = unused;
export const ecb = unused;
