/** Models of older formats, brought to the present one, so that every release ever frozen can be read. */
import { FORMAT_VERSION } from './schema.ts';

/** A step from one format to the next: it gets an object of the older format and gives one of the newer, without its number. */
export type UpgradeStep = (older: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/**
 * The step from each format to the next, by the number of the older one. A change of the format adds one here, and a fixture of the
 * older format to the tests.
 */
const STEPS: Readonly<Record<number, UpgradeStep>> = {};

/**
 * A value as JSON gave it, in the present format. Throws an Error that says why where it has a format of the future, or none; what
 * else is wrong with it is for the schema to find.
 */
export function upgradeModel(value: unknown, steps = STEPS, present = FORMAT_VERSION): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('it is not a model');
  let model = value as Record<string, unknown>;
  const format = model['formatVersion'];
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1)
    throw new Error('it has no format version');
  if (format > present) throw new Error(`it has format ${format}, and this version of the tool knows ${present}`);
  for (let number = format; number < present; number += 1) {
    const step = steps[number];
    if (!step) throw new Error(`it has format ${number}, which cannot be read any more`);
    model = { ...step(model), formatVersion: number + 1 };
  }
  return model;
}
