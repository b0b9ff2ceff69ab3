import { defineConfig } from '@hey-api/openapi-ts';

export default defineConfig({
  input: './openapi.json',
  output: { path: process.env['API_OUTPUT'] ?? './src/api/generated', entryFile: false },
  plugins: [
    '@hey-api/typescript',
    // The limits of what people write: forms read them from here, so that they are those of the server.
    { name: '@hey-api/schemas', type: 'json' },
    { name: '@hey-api/sdk', responseStyle: 'data' },
    { name: '@hey-api/client-fetch', throwOnError: true },
  ],
  logs: { level: 'error', file: false },
});
