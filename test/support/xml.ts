/** XML for tests, read by a parser that lets nothing pass. */
import { SaxesParser } from 'saxes';

/** An element of an XML document: its name, its attributes, its text, and what is inside it. */
export type Xml = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly children: Xml[];
};

/** An XML document as a tree. Throws where it is not well-formed, or where a prefix stands for nothing. */
export function parseXml(xml: string): Xml {
  const parser = new SaxesParser({ xmlns: true });
  const document: Xml = { name: '', attributes: {}, text: '', children: [] };
  const open = [document];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const element: Xml = { name, attributes: Object.fromEntries(values), text: '', children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => void (open.at(-1)!.text += text));
  parser.write(xml).close();
  return document.children[0]!;
}

/** The children of an element with this name, and the texts of these. */
export const all = ({ children }: Xml, name: string): Xml[] => children.filter((child) => child.name === name);
export const textsOf = (element: Xml, name: string): string[] => all(element, name).map(({ text }) => text);
