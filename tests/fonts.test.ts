import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FACES, textOf } from '../src/styles/faces';

/** The text of every file of a folder that readers get to see. */
function textIn(folder: string, endings: readonly string[]): string {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => endings.some((ending) => name.endsWith(ending)))
		.map((name) => readFileSync(join(folder, name), 'utf8'))
		.join('');
}

const isLetter = (character: string) => /\p{L}|\p{M}|\p{N}/u.test(character);

test.each(['Atlas Serif', 'Atlas Sans'])(
	'%s with Naskh has every letter that the data and the pages use',
	(family) => {
		const covered = new Set(
			FACES.filter((face) => face.family === family || face.family === 'Atlas Naskh')
				.map(textOf)
				.join('')
		);
		const used = new Set(
			textIn('src/data', ['.yaml', '.json', '.geojson']) + textIn('src/routes', ['.svelte'])
		);
		expect([...used].filter((character) => isLetter(character) && !covered.has(character))).toEqual(
			[]
		);
	}
);

test('each character of a family and style lies in one file only', () => {
	for (const family of new Set(FACES.map((face) => face.family))) {
		for (const style of ['normal', 'italic']) {
			const text = FACES.filter((face) => face.family === family && face.style === style)
				.map(textOf)
				.join('');
			expect([...text].length).toBe(new Set(text).size);
		}
	}
});
