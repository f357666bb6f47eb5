import type { Rolldown } from 'vite';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The element `<dual-power-map>` as one classic script that imports nothing: it stands on pages of others. */
export const GET: RequestHandler = async () => {
	const { build } = await import('vite');
	const built = await build({
		configFile: false,
		logLevel: 'error',
		publicDir: false,
		build: {
			write: false,
			target: 'es2022',
			lib: { entry: 'src/lib/embed/dual-power-map.ts', formats: ['iife'], name: 'dualPowerMap' }
		}
	});
	const [{ output }] = built as [Rolldown.RolldownOutput];
	return new Response(output[0].code, {
		headers: { 'content-type': 'text/javascript; charset=utf-8' }
	});
};
