import { ownValue } from '../../../model/index.ts';
import { placeOf } from '../../schema/kinds.ts';
import type { Finding, FlawOf, FlawRule } from '../rule.ts';
import { decode } from '../../syntax/source.ts';
import { isFlaw } from '../../syntax/flaw.ts';
import { findSvgFlaw, MAX_DEPTH, NAMESPACES } from '../../syntax/svg.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">';

export const svgUnsafe: FlawRule<'svg-unsafe'> = {
  id: 'svg-unsafe',
  family: 'Links and pictures',
  severity: 'error',
  suppressible: false,
  what: 'An SVG picture contains only what is needed to draw it: no script, no link, no animation, and nothing that is loaded from another place.',
  why: 'An SVG file can run scripts and load other files, with the rights of the site, for everyone who opens it. Only a list of what is allowed makes it safe.',
  example: {
    file: 'images/pot.svg',
    replaces: null,
    beside: [{ file: 'sections/limits.md', text: '![A round pot](../images/pot.svg)' }],
    wrong: `${SVG}<circle ⟦onload="alert(1)" r="9"/></svg>`,
    right: `${SVG}<circle fill="green" r="9"/></svg>`,
  },
  file({ path, bytes }) {
    if (!bytes || placeOf(path).type !== 'picture' || !path.endsWith('.svg')) return undefined;
    const text = decode(path, bytes);
    if (!isFlaw(text)) {
      const flaw = findSvgFlaw(text);
      return flaw && tell(flaw);
    }
    const { range } = text;
    return { range, message: 'This picture is not valid UTF-8 here.', advice: 'Save the file as UTF-8.' };
  },
  explain: tell,
};

function tell(flaw: FlawOf<'svg-unsafe'>): Finding {
  const { range } = flaw;
  const advice = 'Remove it, or save the picture as plain SVG from a drawing program.';
  switch (flaw.is) {
    case 'outside': {
      const subject = flaw.name === null ? 'This style' : `\`${flaw.name}\``;
      const load = `loads something from outside the picture (\`${flaw.call}()\`)`;
      return { range, message: `${subject} ${flaw.does === 'load' ? load : HOLDS[flaw.does]}.`, advice };
    }
    case 'link': {
      const value = flaw.value.length > 40 ? `${flaw.value.slice(0, 40)}…` : flaw.value;
      const message = `\`${flaw.name}\` leads out of the picture (\`${value}\`).`;
      return { range, message, advice: 'Write `#id`, with an id of the picture itself, or remove it.' };
    }
    case 'no-namespace': {
      const message = `The \`svg\` element does not name ${flaw.name === 'xmlns' ? 'its namespace' : 'the namespace of `xlink:href`'}.`;
      return {
        range,
        message,
        advice: `Write \`${flaw.name}="${ownValue(NAMESPACES, flaw.name)!}"\`${flaw.name === 'xmlns' ? '' : ' there'}.`,
      };
    }
    case 'doctype': {
      const message = 'This document type could define entities that hide what is in the picture.';
      return { range, message, advice: 'Remove the `<!DOCTYPE …>`.' };
    }
    default:
      return { range, message: MESSAGES[flaw.is](flaw.name), advice };
  }
}

const HOLDS = {
  escape: 'holds an escape, a comment or a rule that could load something',
  address: 'holds an address',
};

const MESSAGES = {
  incomplete: () => 'This picture is not one complete `svg` element.',
  'not-open': (name: string) => `\`</${name}>\` closes what is not open.`,
  element: (name: string) => `\`<${name}>\` is not allowed in a picture.`,
  'outside-root': (name: string) => `\`<${name}>\` stands outside the one \`svg\` element of the picture.`,
  twice: (name: string) => `\`<${name}>\` has an attribute twice.`,
  depth: () => `Elements nest deeper than ${MAX_DEPTH} levels.`,
  namespace: (name: string) => `\`${name}\` names a namespace that is not allowed here.`,
  script: (name: string) => `\`${name}\` runs a script.`,
  attribute: (name: string) => `The attribute \`${name}\` is not allowed in a picture.`,
  cdata: () => 'CDATA sections are not allowed in a picture.',
  'text-outside': () => 'This text stands outside the `svg` element.',
  entity: () => 'This `&` begins an entity that is not known.',
  instruction: () => 'Processing instructions are not allowed in a picture.',
  malformed: (name: string) => `\`${name}\` is not well-formed here.`,
  use: () => 'This `use` shows something that holds another `use`, or is one of too many.',
  'in-style': (name: string) => `\`${name}\` parts a style, so that it is not what it seems to be.`,
  number: (name: string) => `\`${name}\` holds a number that is too large to be drawn, or one that is calculated.`,
  multiplies: (name: string) => `What \`<${name}>\` refers to multiplies, or shows itself, and can stop a browser.`,
};
