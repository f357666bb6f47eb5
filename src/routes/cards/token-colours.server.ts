import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

let colours: ReadonlyMap<string, string> | undefined;

/** The colours of day by the name of their token, without its dashes. */
function colourTokens(): ReadonlyMap<string, string> {
	const [, day = ''] =
		/:root[^{]*\{([^}]*)\}/.exec(readFileSync(resolve('src/styles/tokens.css'), 'utf8')) ?? [];
	return new Map(
		[...day.matchAll(/--([\w-]+): (#\w+|transparent);/g)].map(([, name = '', colour = '']) => [
			name,
			colour
		])
	);
}

/**
 * A picture in which every `var(--token)` is the colour itself.
 *
 * @throws where there is no such token
 */
export function coloured(svg: string): string {
	const known = (colours ??= colourTokens());
	return svg.replace(/var\(--([\w-]+)\)/g, (_, name: string) => {
		const colour = known.get(name);
		if (colour === undefined) throw new Error(`tokens.css has no colour --${name}`);
		return colour === 'transparent' ? 'none' : colour;
	});
}
