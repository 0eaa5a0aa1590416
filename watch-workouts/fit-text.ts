/** Text for a FIT string field: cut by UTF-8 bytes between code points, closed and padded with NUL. */

const UTF8 = new TextEncoder();

/** The longest beginning of `text` that takes at most `maxBytes` in UTF-8 and splits no code point. */
function cutToUtf8Bytes(text: string, maxBytes: number): string {
  let cut = '';
  let bytes = 0;
  for (const codePoint of text) {
    bytes += UTF8.encode(codePoint).length;
    if (bytes > maxBytes) break;
    cut += codePoint;
  }
  return cut;
}

/** `fieldBytes` bytes: the text, cut so that one NUL at least closes it; a control character, NUL too, becomes a space. */
export function toStringField(text: string, fieldBytes: number): Uint8Array {
  const field = new Uint8Array(fieldBytes);
  field.set(UTF8.encode(cutToUtf8Bytes(text.replace(/\p{Cc}/gu, ' '), fieldBytes - 1)));
  return field;
}
