import type { CodegenConfig } from '@graphql-codegen/cli';

// Operations stand in .graphql files and nowhere else; what they ask for becomes types and
// plain strings (no graphql-js travels to the browser).
const config: CodegenConfig = {
  schema: '../schema.graphql',
  documents: ['src/api/operations/**/*.graphql'],
  generates: {
    './src/api/gen/graphql.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
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
      },
    },
  },
};

export default config;
