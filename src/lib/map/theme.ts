/** The tokens that the map draws with. */
const TOKENS = [
	'paper',
	'land',
	'built',
	'street',
	'water',
	'water-1',
	'water-2',
	'water-3',
	'river',
	'coast',
	'boundary',
	'ink',
	'ink-3',
	'a-ink',
	'a-map',
	'a-tint',
	'b-ink',
	'b-dots',
	'b-map',
	'b-tint',
	'c-ink',
	'c-map'
] as const;
export type MapToken = (typeof TOKENS)[number];

/** Every colour of the map, resolved for the theme of the moment. */
export type MapTheme = Readonly<Record<MapToken, string>>;

/** Reads the tokens as an element has them, so that page and map never disagree. */
export function readTheme(element: Element): MapTheme {
	const style = getComputedStyle(element);
	return Object.fromEntries(
		TOKENS.map((token) => [token, resolved(style.getPropertyValue(`--${token}`).trim())])
	) as Record<MapToken, string>;
}

/** A colour as MapLibre reads it: where colours are forced, some are names that only a browser knows. */
function resolved(colour: string): string {
	if (!/^Canvas/i.test(colour)) return colour;
	const probe = document.createElement('i');
	probe.style.color = colour;
	document.body.append(probe);
	const { color } = getComputedStyle(probe);
	probe.remove();
	return color;
}
