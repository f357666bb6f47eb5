import { resolve } from '$app/paths';
import {
	readOwnLesson,
	type FileProblem,
	type ReadOwnLesson
} from '$lib/catalogue/own-lesson-file';
import { formatOwnLesson, ROOM, type OwnLesson } from '$lib/domain/own-lesson';
import { carriedText, carryText } from '$lib/package/lesson-code';

/** Longer links are cut by mail programs and learning systems. */
export const LONGEST_LINK = 8000;

/** The hash by which an address carries a lesson. */
export function lessonHash(own: OwnLesson): string {
	return `#lesson=${carryText(formatOwnLesson(own))}`;
}

/** The full address that plays a lesson, whatever device it is opened on. */
export function lessonLink(own: OwnLesson, origin: string): string {
	return `${origin}${resolve('/lessons/own')}/${lessonHash(own)}`;
}

/** Whether an address carries a lesson, be it a broken one. */
export function carriesLesson(hash: string): boolean {
	return hash.startsWith('#lesson=');
}

/** The lesson that the hash of an address carries. */
export function lessonOfHash(hash: string): ReadOwnLesson {
	const carried = carriedText(hash.slice('#lesson='.length), ROOM.fileBytes);
	return carried.ok ? readOwnLesson(carried.text) : refused(carried.message);
}

/** Reads a file that a teacher has chosen. */
export async function lessonOfFile(file: Blob): Promise<ReadOwnLesson> {
	if (file.size > ROOM.fileBytes) {
		const most = `${ROOM.fileBytes / 1_000_000} MB`;
		return refused(`The file has more than ${most}: it is too large for a lesson.`);
	}
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
		return readOwnLesson(text);
	} catch {
		return refused('The file is no text, or in no UTF-8. A lesson is a text file in JSON.');
	}
}

/** The name under which a lesson is saved: `who-ruled-petrograd.lesson.json`. */
export function lessonFileName({ title }: OwnLesson): string {
	const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	const name = plain.replace(/[^a-z0-9]+/g, '-').slice(0, 60);
	return `${name.replace(/^-|-$/g, '') || 'my-lesson'}.lesson.json`;
}

function refused(message: string): {
	readonly ok: false;
	readonly problems: readonly FileProblem[];
} {
	return { ok: false, problems: [{ path: '', message }] };
}
