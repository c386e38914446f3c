/** The report room: findings, and the rules behind them, to text for people and programs. Pure. */
export { explainRule } from './explain.ts';
export { reportJson } from './json.ts';
export { reportText } from './text.ts';
