/** Looking up by a name that somebody else has written. */

/**
 * The value that a record itself has for a key, or undefined. Every object also answers to the names that all objects have in
 * common, such as `constructor` and `toString`; to those, this does not.
 */
export function ownValue<Value>(
  record: Readonly<Record<string | number, Value>> | null | undefined,
  key: string | number,
): Value | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
