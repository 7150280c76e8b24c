import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { defineConfig, type Plugin } from 'vite';

/** Svelte scopes styles with :where(), and an old phone drops every rule that has it. */
const withoutWhere: Plugin = {
  name: 'styles-for-old-phones',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'asset' && file.fileName.endsWith('.css'))
        file.source = String(file.source).replace(/:where\((\.svelte-[\w-]+)\)/g, '$1');
  }
};

export default defineConfig({
  plugins: [
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './generated/messages',
      strategy: ['globalVariable', 'baseLocale'],
      emitTsDeclarations: true
    }),
    sveltekit({
      adapter: adapter(),
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'form-action': ['self'],
          'base-uri': ['none'],
          'frame-ancestors': ['none']
        }
      }
    }),
    withoutWhere
  ],
  // The few scripts that a page brings along; their styles came with the page.
  worker: { plugins: () => [svelte({ configFile: false, emitCss: false, compilerOptions: { css: 'external' } })] },
  build: { target: ['chrome64', 'safari12', 'firefox68'], cssTarget: ['chrome64', 'safari12', 'firefox68'] }
});
