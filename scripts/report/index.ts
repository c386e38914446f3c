/** The report room: findings to text for people and programs. Pure. */
export { reportJson } from './json.ts';
export { reportText } from './text.ts';
