/** A second, plain reading of iCalendar text for tests: unfolds, splits and unescapes by RFC 5545, and knows nothing of our writer. */

export type ReadEvent = { properties: Record<string, string>; parameters: Record<string, string>; alarms: number };

/** @throws Error where the text is not what RFC 5545 asks for. */
export function readICalendar(text: string): { head: Record<string, string>; events: ReadEvent[] } {
  if (!text.endsWith('\r\n') || /(^|[^\r])\n/.test(text)) throw new Error('Lines end with CR LF.');
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    if (Buffer.byteLength(line) > 75) throw new Error(`Longer than 75 octets: ${line}`);
    if (line.includes('\uFFFD')) throw new Error(`Folded inside a character: ${line}`);
  }
  const lines = physical
    .join('\n')
    .replaceAll(/\n[ \t]/g, '')
    .split('\n');
  const [head, events, open]: [Record<string, string>, ReadEvent[], string[]] = [{}, [], []];
  for (const line of lines) {
    const [, name = '', parameters = '', value = ''] = /^([A-Z-]+)((?:;[^:]*)?):(.*)$/.exec(line) ?? [];
    if (name === '') throw new Error(`No property: ${line}`);
    if (name === 'BEGIN') {
      open.push(value);
      if (value === 'VEVENT') events.push({ properties: {}, parameters: {}, alarms: 0 });
      if (value === 'VALARM') (events.at(-1) as ReadEvent).alarms += 1;
    } else if (name === 'END') {
      if (open.pop() !== value) throw new Error(`${value} ends where it did not begin.`);
    } else if (open.at(-1) === 'VEVENT') {
      const event = events.at(-1) as ReadEvent;
      if (name in event.properties) throw new Error(`Twice: ${name}`);
      event.properties[name] = unescapeText(value);
      event.parameters[name] = parameters;
    } else if (open.at(-1) === 'VCALENDAR') {
      head[name] = unescapeText(value);
    }
  }
  if (open.length > 0) throw new Error(`${open.join()} never ends.`);
  return { head, events };
}

function unescapeText(value: string): string {
  return value.replaceAll(/\\([\\;,nN])/g, (_, character: string) => (/n/i.test(character) ? '\n' : character));
}
