import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { SANS, SERIF } from './card-letters';

/** Names of waters by day, which the map itself says. */
const NAME_OF_WATER = '#35596a';

let known: ReadonlyMap<string, string> | undefined;

/** What tokens are worth by day, by name without the dashes: colours, and the fonts of the cards. */
function tokens(): ReadonlyMap<string, string> {
	const css = readFileSync(resolve('src/styles/tokens.css'), 'utf8');
	const [, day = ''] = /:root[^{]*\{([^}]*)\}/.exec(css) ?? [];
	const colours = [...day.matchAll(/--([\w-]+): (#\w+|transparent);/g)].map(
		([, name = '', colour = '']) => [name, colour === 'transparent' ? 'none' : colour] as const
	);
	return new Map([...colours, ['sans', SANS], ['serif', SERIF], ['name-of-water', NAME_OF_WATER]]);
}

/**
 * What a token is worth by day.
 *
 * @throws where there is no such token
 */
export function valueOfToken(name: string): string {
	const found = (known ??= tokens()).get(name);
	if (found === undefined) throw new Error(`tokens.css has no colour --${name}`);
	return found;
}

/**
 * A picture in which every `var(--token)` is what the token is worth.
 *
 * @throws where there is no such token
 */
export function withTokens(svg: string): string {
	return svg.replace(/var\(--([\w-]+)\)/g, (_, name: string) => valueOfToken(name));
}
