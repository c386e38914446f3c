/** Where the sources of pages stand, from the project's root. */
export const SOURCES = {
  framework: 'framework/framework.md',
  scoring: 'framework/scoring.md',
  glossary: 'framework/glossary.md',
  terminology: 'framework/terminology.yaml',
  guide: 'CONTRIBUTING.md',
  security: '.github/SECURITY.md',
  section: ({ id }: { readonly id: string }) => `framework/sections/${id}.md`,
  mode: ({ id }: { readonly id: string }) => `framework/modes/${id}.md`,
  dimension: ({ id }: { readonly id: string }) => `framework/dimensions/${id.toLowerCase()}.md`,
  note: ({ slug }: { readonly slug: string }) => `framework/field-notes/${slug}.md`,
};
