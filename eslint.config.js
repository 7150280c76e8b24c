import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const mayNotImport = (regex, message) => ({ 'no-restricted-imports': ['error', { patterns: [{ regex, message }] }] });

const mayImportOnlyTypes = (regex, message) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ regex, message, allowTypeImports: true }] }]
});

/** The hard stops; most files and functions are far below them. */
const sizes = {
  'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 3],
  complexity: ['error', 10],
  'max-depth': ['error', 3]
};

/** A file may be listed here as a table of data, or as a hot loop, with its reason. */
const exceptions = [
  { files: ['src/domain/matching/plan/heap.ts'], rules: { complexity: 'off' } }, // the hot loop of every search
  { files: ['src/server/platform/tables.ts', 'src/server/platform/casework-tables.ts'], rules: { 'max-lines': 'off' } }, // generated from the database
  { files: ['src/domain/example/cast-*.ts'], rules: { 'max-lines': 'off' } } // people, not code
];

export default ts.config(
  { ignores: ['build/', 'generated/', '.svelte-kit/', 'node_modules/', 'data/', 'test-results/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.node } } },
  { files: ['static/*.js'], languageOptions: { globals: { ...globals.browser } } },
  { files: ['**/*.svelte'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/require-each-key': 'error',
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inline-styles': 'error',
      'no-undef': 'off'
    }
  },
  {
    files: ['src/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['fetch', 'process', 'console', 'crypto', 'setTimeout'].map((name) => ({
          name,
          message: 'domain/ touches nothing. Pass it in.'
        }))
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'domain/ has no clock. Take `now`.' },
        { object: 'Math', property: 'random', message: 'domain/ has no dice. Take an order or a seed.' }
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'domain/ has no clock.' },
        { selector: 'ThrowStatement', message: 'domain/ answers yes or no(reason).' },
        { selector: ':function[async=true]', message: 'domain/ never waits.' },
        { selector: 'ClassDeclaration', message: 'domain/ is plain data and functions.' }
      ]
    }
  },
  { files: ['src/ui/**'], rules: mayNotImport('^#(domain|server)/|/routes/', 'ui/ knows no domain word.') },
  { files: ['src/routes/**/*.svelte'], rules: mayImportOnlyTypes('^#server/', 'A component gets its data from load.') },
  { files: ['src/**/*.{ts,svelte}'], ignores: ['**/*.test.ts'], rules: sizes },
  ...exceptions
);
