/** `releases.json`: every release as data, for programs that look for one. */
import { z } from 'zod';
import { dateSchema, versionSchema } from '../schema.ts';
import { frozenFileSchema, RELEASE_FORMAT } from './schema.ts';

/** Where the schema of `releases.json` stands in the site. */
export const RELEASE_INDEX_SCHEMA_PATH = `/schema/releases-${RELEASE_FORMAT}.json`;

const address = z.string().regex(/^(?:https?:\/)?\//);

const indexedRelease = z
  .strictObject({
    version: versionSchema,
    date: dateSchema.meta({ description: 'The day it was released.' }),
    stage: z.string(),
    isPrerelease: z.boolean().meta({ description: 'A pre-release promises nothing to the next release.' }),
    isLatest: z.boolean().meta({ description: 'Whether /releases/latest/ leads to it.' }),
    previous: versionSchema
      .nullable()
      .meta({ description: 'The release that its notes compare it with; null for the first.' }),
    page: address.meta({ description: 'The page that says what it is and what changed.' }),
    pages: address.meta({ description: 'The framework as this release has it.' }),
    signature: z
      .strictObject({
        ...frozenFileSchema.shape,
        url: address.meta({ description: 'Where the signature is downloaded.' }),
        keyId: z
          .string()
          .regex(/^[0-9A-F]{16}$/)
          .meta({ description: 'The id of the key that it was made with.' }),
        key: z.string().meta({ description: 'That public key, as minisign takes it.' }),
      })
      .optional()
      .meta({ description: 'The signature of SHA256SUMS by minisign; absent where the release is not signed.' }),
    files: z.array(
      z.strictObject({
        ...frozenFileSchema.shape,
        url: address.meta({ description: 'Where the file is downloaded.' }),
      }),
    ),
  })
  .meta({ id: 'Release', description: 'One release, with its files sorted by path.' });

/** The zod schema of `releases.json`. Addresses are full, or begin at the root of the host where the site has no known origin. */
export const releaseIndexSchema = z
  .strictObject({
    formatVersion: z.literal(RELEASE_FORMAT),
    current: versionSchema.meta({ description: 'The newest final release, or the newest where none is final.' }),
    releases: z.array(indexedRelease).meta({ description: 'The newest first.' }),
  })
  .meta({ title: 'Releases', description: 'Every release of the framework, with the size and hash of its files.' });

/** What `releases.json` says. */
export type ReleaseIndex = z.infer<typeof releaseIndexSchema>;
