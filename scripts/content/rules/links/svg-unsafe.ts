import { placeOf } from '../../schema/kinds.ts';
import type { Rule } from '../rule.ts';
import { decode } from '../../syntax/source.ts';
import { isFlaw } from '../../syntax/flaw.ts';
import { findSvgFlaw } from '../../syntax/svg.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">';

export const svgUnsafe: Rule<'svg-unsafe'> = {
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
    if (!isFlaw(text)) return findSvgFlaw(text);
    const { range } = text;
    return { range, message: 'This picture is not valid UTF-8 here.', advice: 'Save the file as UTF-8.' };
  },
};
