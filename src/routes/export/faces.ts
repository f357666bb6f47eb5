import { FACES, type Face } from '../../styles/faces';

/** A piece of text on a sheet: the families that it may be set in, in order, and whether it slants. */
export type SetText = {
	readonly families: readonly string[];
	readonly isItalic: boolean;
	readonly text: string;
};

/** The font files that texts are set in: for each letter the first family that has it. */
export function facesOf(
	texts: readonly SetText[],
	faces: readonly Face[] = FACES
): readonly Face[] {
	const used = new Set<Face>();
	for (const { families, isItalic, text } of texts) {
		const style = isItalic ? 'italic' : 'normal';
		for (const letter of new Set(text)) {
			const code = letter.codePointAt(0) ?? 0;
			const has = (face: Face) =>
				face.style === style &&
				face.characters.some(([first, last]) => code >= first && code <= last);
			for (const family of families) {
				const face = faces.find((candidate) => candidate.family === family && has(candidate));
				if (!face) continue;
				used.add(face);
				break;
			}
		}
	}
	return faces.filter((face) => used.has(face));
}

const files = import.meta.glob<string>('../../styles/fonts/*.woff2', {
	query: '?url',
	import: 'default',
	eager: true
});
const written = new Map<string, Promise<string>>();

/**
 * Style rules with the fonts themselves in them, for a picture that stands by itself.
 *
 * @throws where a font file does not come
 */
export async function fontRules(texts: readonly SetText[]): Promise<string> {
	const rules = facesOf(texts).map((face) => {
		const rule = written.get(face.file) ?? fontRule(face);
		written.set(face.file, rule);
		// What failed is asked for again the next time.
		rule.catch(() => written.delete(face.file));
		return rule;
	});
	return (await Promise.all(rules)).join('');
}

async function fontRule({ family, style, file, axes }: Face): Promise<string> {
	const url = files[`../../styles/fonts/${file}.woff2`] ?? file;
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url} answered ${response.status}`);
	const data = await dataUrl(await response.blob());
	const { wght } = axes;
	const weight = typeof wght === 'number' ? String(wght) : `${wght.min} ${wght.max}`;
	return `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};src:url(${data})}`;
}

function dataUrl(blob: Blob): Promise<string> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(String(reader.result));
		reader.onerror = () => reject(reader.error ?? new Error('A font could not be read'));
		reader.readAsDataURL(blob);
	});
}
