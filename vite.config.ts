import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	worker: { format: 'es' },
	optimizeDeps: { exclude: ['maplibre-gl'] },
	build: {
		target: 'es2022',
		chunkSizeWarningLimit: 1200,
		// A font inside a style sheet would be loaded by every page, also by those without its letters.
		assetsInlineLimit: (path) => (path.endsWith('.woff2') ? false : undefined),
		// MapLibre changes more seldom than what draws with it: in a file of its own it stays in readers' caches.
		rolldownOptions: {
			output: { codeSplitting: { groups: [{ name: 'maplibre', test: /maplibre-gl\.mjs$/ }] } }
		}
	},
	// Embeds run in opaque origins: module scripts and data then need this header (README, "Deploy").
	preview: { port: 4173, strictPort: true, cors: { origin: '*' } },
	test: {
		reporters: ['default', './tests/tally.ts'],
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					// Whole cases are read in some; a busy machine takes its time.
					testTimeout: 30_000,
					include: ['src/**/*.test.ts', 'tests/*.test.ts'],
					setupFiles: ['tests/property-seed.ts']
				}
			},
			{
				// What a page shows is held against the data that it was made from.
				resolve: { alias: { $lib: fileURLToPath(new URL('src/lib', import.meta.url)) } },
				test: {
					name: 'site',
					environment: 'node',
					include: ['tests/e2e/*.spec.ts'],
					globalSetup: ['tests/e2e/site.ts'],
					testTimeout: 150_000,
					hookTimeout: 90_000,
					expect: { poll: { timeout: 10_000 } },
					fileParallelism: false
				}
			}
		]
	}
});
