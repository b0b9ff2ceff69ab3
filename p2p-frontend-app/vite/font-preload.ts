import type { Plugin } from 'vite';

const LANGUAGES = { en: /ibm-plex-sans-latin-.*\.woff2$/, ar: /ibm-plex-sans-arabic-arabic-.*\.woff2$/ };

/** Tells `boot.js` the hashed names of each language's fonts, so that it asks early for those it needs only. */
export function fontPreload(): Plugin {
  return {
    name: 'font-preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const files = Object.keys(bundle ?? {});
        return Object.entries(LANGUAGES).map(([language, pattern]) => ({
          tag: 'meta',
          attrs: {
            name: `fonts-${language}`,
            content: files
              .filter((file) => pattern.test(file.replace(/-[\w-]{8}\.woff2$/, '.woff2')))
              .map((file) => `/${file}`)
              .join(' '),
          },
          injectTo: 'head-prepend',
        }));
      },
    },
  };
}
