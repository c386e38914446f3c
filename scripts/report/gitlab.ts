/** Findings as a Code Quality report of GitLab. */
import type { Diagnostic } from '../content/index.ts';
import { visible, visibleJson } from './escape.ts';
import { explain, lastLine } from './findings.ts';
import { fingerprints } from './fingerprint.ts';

const SEVERITIES = { error: 'major', warning: 'minor', info: 'info' } as const;

/** Findings as a list of Code Quality issues. GitLab compares two reports by their fingerprints, which are unique. */
export function reportGitlab(diagnostics: readonly Diagnostic[]): string {
  const prints = fingerprints(diagnostics);
  return visibleJson(
    diagnostics.map((diagnostic, index) => ({
      description: visible(explain(diagnostic)),
      check_name: diagnostic.rule,
      fingerprint: prints[index],
      severity: SEVERITIES[diagnostic.severity],
      location: {
        path: diagnostic.path,
        lines: { begin: diagnostic.range.start.line, end: lastLine(diagnostic) },
      },
    })),
  );
}
