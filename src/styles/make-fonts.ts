// Cuts the fonts of the site out of the published variable fonts, into `src/styles/fonts/`: `npm run fonts`.
// Only the characters, weights and features that the atlas uses remain; a first map then needs 40 to 50 kB of fonts, not 400.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import subsetFont from 'subset-font';
import { FACES, unicodeRange, textOf, type Face } from './faces';

const PACKAGES = resolve('node_modules/@fontsource-variable');
const OUT = resolve('src/styles/fonts');
/** Ligatures and kerning, the figures that the styles ask for, and what joins and places letters and marks. */
const FEATURES = [
	...['kern', 'liga', 'rlig', 'calt', 'ccmp', 'locl', 'mark', 'mkmk'],
	...['onum', 'lnum', 'tnum', 'isol', 'init', 'medi', 'fina']
];

async function cut(face: Face): Promise<number> {
	const font = await subsetFont(readFileSync(resolve(PACKAGES, face.source)), textOf(face), {
		targetFormat: 'woff2',
		keepFeatures: FEATURES,
		noHinting: true,
		variationAxes: face.axes
	});
	writeFileSync(resolve(OUT, `${face.file}.woff2`), font);
	return font.length;
}

function rule(face: Face): string {
	const { wght } = face.axes;
	const weight = typeof wght === 'number' ? String(wght) : `${wght.min} ${wght.max}`;
	return [
		'@font-face {',
		`	font-family: '${face.family}';`,
		`	font-style: ${face.style};`,
		`	font-weight: ${weight};`,
		'	font-display: swap;',
		`	src: url('./${face.file}.woff2') format('woff2');`,
		`	unicode-range: ${unicodeRange(face)};`,
		'}'
	].join('\n');
}

mkdirSync(OUT, { recursive: true });
let bytes = 0;
for (const face of FACES) bytes += await cut(face);
writeFileSync(resolve(OUT, 'fonts.css'), `${FACES.map(rule).join('\n')}\n`);
console.log(`${FACES.length} fonts, ${Math.round(bytes / 1000)} kB, in src/styles/fonts`);
