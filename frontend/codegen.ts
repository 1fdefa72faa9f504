import type { CodegenConfig } from '@graphql-codegen/cli';

// Operations stand in .graphql files and nowhere else; what they ask for becomes types and
// plain strings (no graphql-js travels to the browser).
const common = {
  documentMode: 'string',
  enumsAsTypes: true,
  useTypeImports: true,
  strictScalars: true,
  dedupeFragments: true,
  skipTypename: false,
  scalars: {
    ID: 'string',
    Date: 'string',
    DateTime: 'string',
    Decimal: 'string',
    CurrencyCode: 'string',
    CountryCode: 'string',
    DomainName: 'string',
    PhoneNumber: 'string',
    EmailAddress: 'string',
    URL: 'string',
    IPRange: 'string',
  },
};

const open = 'src/api/operations/open.graphql';

const config: CodegenConfig = {
  schema: '../schema.graphql',
  generates: {
    './src/api/gen/open.ts': {
      documents: [open],
      plugins: ['typescript-operations', 'typed-document-node'],
      config: common,
    },
    './src/api/gen/graphql.ts': {
      documents: ['src/api/operations/**/*.graphql', `!${open}`],
      plugins: ['typescript-operations', 'typed-document-node'],
      config: common,
    },
  },
};

export default config;
