/** Models of older formats. Every format that was ever frozen has a fixture here, which no release changes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMAT_VERSION, parseModel } from '../scripts/model/index.ts';
import { upgradeModel } from '../scripts/model/upgrade.ts';
import { ROOT } from './support/sources.ts';

const folder = join(ROOT, 'test/formats');

describe('every format', () => {
  it('has a fixture', () => {
    const all = Array.from({ length: FORMAT_VERSION }, (_, index) => `model-${index + 1}.json`);
    expect(readdirSync(folder).sort()).toEqual(all);
  });

  it.each(readdirSync(folder))('%s is read as a model of the present format', (name) => {
    const model = parseModel(readFileSync(join(folder, name), 'utf8'));
    expect(model.formatVersion).toBe(FORMAT_VERSION);
    expect(model.modes.length).toBeGreaterThan(0);
  });
});

describe('upgrading', () => {
  const steps = {
    1: (older: Readonly<Record<string, unknown>>) => ({ ...older, name: older['title'] }),
    2: ({ name, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, label: name }),
  };

  it('goes through every step in order', () => {
    expect(upgradeModel({ formatVersion: 1, title: 'a' }, steps, 3)).toEqual({
      formatVersion: 3,
      title: 'a',
      label: 'a',
    });
    expect(upgradeModel({ formatVersion: 3, label: 'b' }, steps, 3)).toEqual({ formatVersion: 3, label: 'b' });
  });

  it.each([
    ['one of the future', { formatVersion: 4 }, /^it has format 4, and this version of the tool knows 3$/],
    ['one without a format', { title: 'a' }, /no format version/],
    ['one whose format is no number', { formatVersion: '1' }, /no format version/],
    ['a list', [], /not a model/],
    ['nothing', null, /not a model/],
  ])('refuses %s', (_name, value, expected) => {
    expect(() => upgradeModel(value, steps, 3)).toThrow(expected);
  });

  it('refuses a format whose step is not there', () => {
    expect(() => upgradeModel({ formatVersion: 1 }, { 2: steps[2] }, 3)).toThrow(/format 1, which cannot be read/);
  });

  it('says where a text is no model', () => {
    expect(() => parseModel('{')).toThrow('it is not JSON');
    expect(() => parseModel('{"formatVersion":1}')).toThrow(/^it is no model: at /);
  });
});
