/** Addresses whose scheme is in capitals: what one part of the tool accepts, none of the others loses. */
import { expect, it } from 'vitest';
import { check, compile } from '../../scripts/content/index.ts';
import { hasScheme, readAssessment, SCHEMES, schemeOf, withLowerScheme } from '../../scripts/model/index.ts';
import { elementsOf } from '../support/html.ts';
import { smallText, SURROUNDINGS, withFile } from '../support/sources.ts';

const NOTE = 'field-notes/one-change.md';
const PLACE = 'A timer watered it';

it.each([
  ['[a report](HTTPS://example.org/Report)', 'https://example.org/Report'],
  ['[a report](<Https://example.org/Report>)', 'https://example.org/Report'],
  ['[a report][r]\n\n[r]: hTTPs://example.org/Report', 'https://example.org/Report'],
  ['[r]\n\n[r]: HTTPS://example.org/Report "A title"', 'https://example.org/Report'],
  ['<HTTPS://example.org/Report>', 'https://example.org/Report'],
  ['HTTPS://example.org/Report', 'https://example.org/Report'],
  ['<MAILTO:Team@example.org>', 'mailto:Team@example.org'],
  ['[the team](MailTo:Team@example.org)', 'mailto:Team@example.org'],
  ['<!-- disable-next-line link-http -- a test -->\n[old](HTTP://example.org/Old)', 'http://example.org/Old'],
])('%s keeps its address', (text, address) => {
  const files = withFile(
    NOTE,
    smallText(NOTE).replace(PLACE, () => `${text}\n\n${PLACE}`),
  );
  const { compiled, diagnostics } = compile(files, SURROUNDINGS);
  expect(diagnostics).toEqual([]);
  const { html, markdown } = compiled!.notes.body('one-change');
  expect(elementsOf(html).map(({ properties }) => properties['href'])).toContain(address);
  expect(markdown).toContain(address.slice(0, -1));
});

it('keeps and compares the address of a source in front matter', () => {
  const text = smallText(NOTE).replace(/url: https:/, 'url: HTTPS:');
  expect(text).toContain('HTTPS:');
  const { compiled, diagnostics } = compile(withFile(NOTE, text), SURROUNDINGS);
  expect(diagnostics).toEqual([]);
  const record = compiled!.notes.records.find(({ slug }) => slug === 'one-change')!;
  expect(record.sources.every(({ url }) => url.startsWith('https://'))).toBe(true);
});

it.each(['JAVASCRIPT:alert(1)', 'FTP://example.org/', 'File:///x'])('%s is refused in any case', (address) => {
  const text = smallText(NOTE).replace(PLACE, () => `[x](${address})\n\n${PLACE}`);
  expect(check(withFile(NOTE, text), SURROUNDINGS).map(({ rule }) => rule)).toEqual(['link-scheme']);
});

it.each(['https', 'http', 'HTTPS', 'Http', 'hTTp'])('a saved answer may link to %s:', (scheme) => {
  const answer = { answer: 2, strength: 'example', link: `${scheme}://example.org/record` };
  const saved = {
    formatVersion: 1,
    framework: { version: '1.0.0', digest: '0123456789abcdef' },
    view: 'enterprise',
    subsystems: [{ id: 'one', name: 'One', answers: { D1: answer } }],
    snapshots: [],
  };
  expect(readAssessment(saved)).toHaveProperty('data');
});

it('compares schemes in one way', () => {
  expect(schemeOf('MAILTO:a@b')).toBe('mailto');
  expect(schemeOf('../a:b')).toBeUndefined();
  expect(hasScheme('HTTPS://a', SCHEMES)).toBe(true);
  expect(hasScheme('httpsx://a', SCHEMES)).toBe(false);
  expect(withLowerScheme('HTTPS://A.example/B?C=HTTP:D')).toBe('https://A.example/B?C=HTTP:D');
  expect(withLowerScheme('/A:b')).toBe('/A:b');
});
