/** Whether XML is well formed as far as metadata needs it: tags that close, ampersands that begin entities (XML 1.0). */

/** What is wrong, in a few signs of the text; undefined where nothing is. */
export function wellFormedFault(xml: string): string | undefined {
  const text = xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, '');
  const loose = /&(?!(?:#\d+|#x[0-9a-f]+|[a-z][\w.-]*);).{0,10}/i.exec(text)?.[0];
  if (loose !== undefined) return loose;
  const open: string[] = [];
  for (const [tag, slash, name = '', end] of text.matchAll(TAG)) {
    if (slash === '/') {
      if (open.pop() !== name) return tag;
    } else if (end !== '/') open.push(name);
  }
  const bare = /<(?![\w/:])/.exec(text.replace(TAG, ''));
  if (bare !== null) return '<';
  return open.length > 0 ? `<${open.at(-1)}>` : undefined;
}

const TAG = /<(\/?)([A-Za-z_][\w:.-]*)(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>/g;
