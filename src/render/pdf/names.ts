/** Names as a PDF writes them. */

/** Signs that a name cannot hold as they are (7.3.5). */
export const nameText = (name: string): string =>
  [...Buffer.from(name, 'utf8')]
    .map((byte) =>
      byte > 0x20 && byte < 0x7f && !'#/()<>[]{}%'.includes(String.fromCharCode(byte))
        ? String.fromCharCode(byte)
        : `#${byte.toString(16).padStart(2, '0')}`,
    )
    .join('');
