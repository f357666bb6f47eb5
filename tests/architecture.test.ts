import { readdirSync, readFileSync } from 'node:fs';
import { basename, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

type Room = { readonly rooms: readonly string[]; readonly packages: readonly string[] };

/** Types alone: nothing of them is left in the browser. */
const TYPES = ['geojson', 'topojson-specification'];

/** What the files of each room may import, besides their own room. A new room is a new line here. */
const ROOMS: Readonly<Record<string, Room>> = {
	domain: { rooms: [], packages: [] },
	geo: { rooms: ['domain'], packages: ['topojson-client', ...TYPES] },
	catalogue: {
		rooms: ['domain', 'geo'],
		packages: [
			'valibot',
			'@valibot/to-json-schema',
			'yaml',
			'flesch-kincaid',
			'syllable',
			'edtf',
			'@citation-js/core',
			'@citation-js/plugin-bibtex',
			'@citation-js/plugin-csl',
			'@citation-js/plugin-ris',
			'polyclip-ts',
			'geographiclib-geodesic',
			'd3-geo',
			'd3-geo-projection',
			'topojson-client',
			'topojson-server',
			'node:*',
			...TYPES
		]
	},
	state: { rooms: ['domain'], packages: ['svelte'] },
	map: { rooms: ['domain', 'geo'], packages: ['maplibre-gl', 'earcut', 'svelte', ...TYPES] },
	ui: { rooms: ['domain', 'state'], packages: ['svelte', 'bits-ui', 'd3-scale'] },
	embed: { rooms: ['domain'], packages: [] },
	find: { rooms: ['domain'], packages: ['minisearch'] },
	package: { rooms: ['domain'], packages: ['fflate'] },
	offline: { rooms: [], packages: [] }
};

/** What a test may import besides what its room may. */
const TEST_PACKAGES = ['vitest', 'fast-check', 'node:*'];
/** A style is checked with the very rules that the live map checks it with; they come with it. */
const ROOM_TEST_PACKAGES: Readonly<Record<string, readonly string[]>> = {
	map: ['@maplibre/maplibre-gl-style-spec']
};

/** Made up for tests, and of no use in a page. */
const ONLY_FOR_TESTS = '$lib/domain/example-case';

const files = readdirSync('src', { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
	.map((entry) => posix.join(entry.parentPath, entry.name))
	.sort();

const isTest = (file: string) => file.endsWith('.test.ts');
const isServerFile = (file: string) =>
	/\.server\.ts$/.test(file) || /^\+server\.ts$/.test(basename(file));
const roomOf = (file: string) => /^src\/lib\/([^/]+)\//.exec(file)?.[1];

type Import = {
	readonly from: string;
	/** Whether it is gone once types are taken out. */
	readonly isType: boolean;
};

/** Everything that a file imports: of a component, what its scripts and its markup do. */
function importsOf(file: string): readonly Import[] {
	const written = readFileSync(file, 'utf8');
	if (!file.endsWith('.svelte')) return importsIn(written);
	const scripts = [...written.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)];
	const inMarkup = [...written.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)];
	return [
		...scripts.flatMap((match) => importsIn(match[1] ?? '')),
		...inMarkup.map((match) => ({ from: match[1] ?? '', isType: false }))
	];
}

function importsIn(script: string): readonly Import[] {
	const imports: Import[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
			const isType = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
			imports.push({ from: node.moduleSpecifier.text, isType });
		} else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
			const { text } = node.moduleSpecifier as ts.StringLiteral;
			imports.push({ from: text, isType: node.isTypeOnly });
		} else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
			imports.push({ from: (node.argument.literal as ts.StringLiteral).text, isType: true });
		} else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
			const [argument] = node.arguments;
			if (argument && ts.isStringLiteral(argument)) {
				imports.push({ from: argument.text, isType: false });
			}
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile('file.ts', script, ts.ScriptTarget.Latest));
	return imports;
}

/** `maplibre-gl` of `maplibre-gl/dist/worker.mjs?url`, `node:*` of `node:fs`. */
function packageOf(imported: string): string {
	if (imported.startsWith('node:')) return 'node:*';
	const [scope = '', name = ''] = imported.replace(/\?.*$/, '').split('/');
	return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

/** Why a file may not import something, or undefined if it may. */
function whyNot(file: string, imported: string, isType = false): string | undefined {
	const room = roomOf(file);
	const target = imported.startsWith('.')
		? posix.join(posix.dirname(file), imported)
		: imported.replace(/^\$lib\//, 'src/lib/');
	// A page may name the types of what its server file hands it.
	const isHanded = isType && file.startsWith('src/routes/');
	if (/\.server$/.test(target) && !isServerFile(file) && !isTest(file) && !isHanded) {
		return 'only server files and tests may import .server files';
	}
	if (imported === ONLY_FOR_TESTS && !isTest(file)) return 'it is made up for tests';
	if (imported.startsWith('$app/') && !file.startsWith('src/routes/')) {
		return '$app is for the pages alone';
	}
	if (
		imported.startsWith('$lib') &&
		!/^\$lib\/[a-z]+\/[\w-]+(\.(server|svelte))?(\?raw)?$/.test(imported)
	) {
		return 'a room is entered by $lib/room/file';
	}
	if (room === undefined) {
		const leaves = imported.startsWith('.') && !target.startsWith('src/routes/');
		return file.startsWith('src/routes/') && leaves && !target.startsWith('src/styles/')
			? 'what is not a page is reached by $lib/room/file'
			: undefined;
	}
	const allowed = ROOMS[room];
	if (!allowed) return `${room} is no room of the table`;
	if (imported.startsWith('.')) {
		return roomOf(target) === room ? undefined : 'another room is entered by $lib/room/file';
	}
	if (imported.startsWith('$lib/')) {
		const other = imported.split('/')[1] ?? '';
		if (other === room) return 'inside a room it is ./file';
		return allowed.rooms.includes(other) ? undefined : `${room} may not import ${other}`;
	}
	const packages = isTest(file)
		? [...allowed.packages, ...TEST_PACKAGES, ...(ROOM_TEST_PACKAGES[room] ?? [])]
		: allowed.packages;
	return packages.includes(packageOf(imported))
		? undefined
		: `${room} may not import ${packageOf(imported)}`;
}

describe('the rooms', () => {
	test('import what the table allows, and nothing else', () => {
		const complaints = files.flatMap((file) =>
			importsOf(file).flatMap(({ from, isType }) => {
				const why = whyNot(file, from, isType);
				return why ? [`${file} imports ${from}: ${why}`] : [];
			})
		);
		expect(complaints).toEqual([]);
	});

	test('are read with all their imports', () => {
		const script = `
			import { one } from 'one';
			import type { Two } from 'two';
			import 'three';
			export { four } from 'four';
			let five: import('five').Five;
			const six = await import('six');
		`;
		const types = ['two', 'five'];
		expect(importsIn(script)).toEqual(
			['one', 'two', 'three', 'four', 'five', 'six'].map((from) => ({
				from,
				isType: types.includes(from)
			}))
		);
	});

	test('are all in the table, and nothing lies between them', () => {
		const inLib = readdirSync('src/lib', { withFileTypes: true });
		expect(inLib.filter((entry) => !entry.isDirectory()).map((entry) => entry.name)).toEqual([]);
		for (const { name } of inLib) expect(Object.keys(ROOMS)).toContain(name);
	});

	test('have no barrels, and no file that could hold anything', () => {
		const vague = /^(index|utils?|helpers?|types|misc|common)(\.server|\.svelte)?\.ts$/;
		expect(files.filter((file) => vague.test(basename(file)))).toEqual([]);
	});
});

describe('the rule itself', () => {
	test.each([
		['src/lib/domain/day.ts', './span'],
		['src/lib/geo/look.ts', '$lib/domain/statement'],
		['src/lib/map/layers/base.ts', '../theme'],
		['src/lib/map/controller.ts', 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'],
		['src/lib/ui/Timeline.svelte', 'svelte/attachments'],
		['src/lib/ui/Timeline.svelte', '$lib/state/view.svelte'],
		['src/lib/catalogue/case-file.server.ts', 'node:fs'],
		['src/lib/domain/span.test.ts', 'fast-check'],
		['src/lib/geo/look.test.ts', '$lib/domain/example-case'],
		['src/routes/cases/[id]/+page.server.ts', '$lib/catalogue/pages.server'],
		['src/routes/data/sources.json/+server.ts', '$lib/catalogue/pages.server'],
		['src/routes/+page.svelte', '$app/state']
	])('lets %s import %s', (file, imported) => {
		expect(whyNot(file, imported)).toBeUndefined();
	});

	test.each([
		['src/lib/domain/day.ts', 'svelte'],
		['src/lib/domain/day.ts', '$lib/geo/look'],
		['src/lib/domain/day.ts', 'node:fs'],
		['src/lib/geo/look.ts', '$lib/domain'],
		['src/lib/geo/look.ts', '../domain/statement'],
		['src/lib/geo/look.ts', '$lib/geo/marks'],
		['src/lib/map/Plate.svelte', '$lib/ui/Timeline.svelte'],
		['src/lib/ui/Timeline.svelte', '$lib/map/Plate.svelte'],
		['src/lib/ui/Timeline.svelte', 'maplibre-gl'],
		['src/lib/ui/Timeline.svelte', '$app/navigation'],
		['src/lib/ui/Timeline.svelte', '$lib/catalogue/pages.server'],
		['src/lib/state/view.svelte.ts', '$lib/domain/example-case'],
		['src/lib/catalogue/authored.ts', './pages.server'],
		['src/routes/+page.svelte', '$lib/catalogue/pages.server'],
		['src/routes/+page.svelte', '../lib/domain/day'],
		['src/lib/cellar/wine.ts', './barrel']
	])('does not let %s import %s', (file, imported) => {
		expect(whyNot(file, imported)).toBeTypeOf('string');
	});
});
