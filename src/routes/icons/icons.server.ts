import { readFileSync } from 'node:fs';
import { pngOf } from '../cards/card-picture.server';
import { valueOfToken } from '../cards/token-words.server';

type Icon = {
	readonly sizePx: number;
	/** A maskable one is cut to a shape by the device: the sign stays in its middle. */
	readonly purpose: 'any' | 'maskable';
};

/** The sign of the site for the devices that have it among their programs, by name. */
export const ICONS: Readonly<Record<string, Icon>> = {
	'192': { sizePx: 192, purpose: 'any' },
	'512': { sizePx: 512, purpose: 'any' },
	'maskable-192': { sizePx: 192, purpose: 'maskable' },
	'maskable-512': { sizePx: 512, purpose: 'maskable' }
};

/** The picture of an icon, undefined if none is called so. */
export async function iconPicture(name: string): Promise<Uint8Array | undefined> {
	const icon = ICONS[name];
	if (!icon) return undefined;
	const sign = readFileSync('static/icon.svg', 'utf8');
	// What is seen in every shape is a disc of four fifths of the width.
	const masked = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${valueOfToken('paper')}"/>${sign.replace('<svg ', '<svg x="8" y="8" width="24" height="24" ')}</svg>`;
	return pngOf(icon.purpose === 'maskable' ? masked : sign, icon.sizePx);
}
