import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import { defineConfig } from 'eslint/config';
import tseslint, { type ConfigArray } from 'typescript-eslint';

type Rules = ConfigArray[number]['rules'];

// Physical sides break right-to-left: ms-, pe-, start-, border-s, rounded-e, text-start take their places.
const PHYSICAL_SIDE =
  '(^|[\\s:!-])(-?(m|p|scroll-m|scroll-p)[lr]-|-?(left|right)-|border-[lr](-|$|\\s)|rounded-([lr]|[tb][lr])(-|$|\\s)|(text|float|clear)-(left|right)(\\s|$))';
const SIDES = 'Use logical sides (ms-, pe-, start-, text-end): the site is read from both sides.';
const logicalSides: Rules = {
  'no-restricted-syntax': [
    'error',
    { selector: `Literal[value=/${PHYSICAL_SIDE}/]`, message: SIDES },
    { selector: `TemplateElement[value.raw=/${PHYSICAL_SIDE}/]`, message: SIDES },
  ],
};

function mayNotImport(...folders: string[]): { rules: Rules } {
  const group = folders.map((folder) => `@/${folder}/**`);
  const message = 'Imports go one way: app, pages, features, components, then lib, i18n, config and api.';
  return { rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] } };
}

export default defineConfig(
  { ignores: ['dist', 'src/api/generated', 'playwright-report', 'test-results', '.api-check-*'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      globals: globals.browser,
      parserOptions: {
        project: ['tsconfig.json', 'tsconfig.node.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: reactHooks.configs.flat['recommended-latest'].plugins,
    rules: { ...reactHooks.configs.flat['recommended-latest'].rules, ...logicalSides },
  },
  {
    files: ['src/{lib,i18n,config,api,data,types}/**'],
    ...mayNotImport('app', 'pages', 'features', 'components'),
  },
  { files: ['src/components/**'], ...mayNotImport('app', 'pages', 'features') },
  { files: ['src/features/**'], ...mayNotImport('app', 'pages') },
  { files: ['src/pages/**'], ...mayNotImport('app') },
  { files: ['public/**/*.js'], ...tseslint.configs.disableTypeChecked },
  { files: ['public/**/*.js'], rules: { 'no-var': 'off', '@typescript-eslint/prefer-for-of': 'off' } },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
);
