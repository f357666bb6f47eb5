import type { Side } from './authority';
import type { Voice } from './lesson';
import { sentencesOf } from './sentences';

type WrittenVoice = { readonly who: string; readonly says: string };
/** The voices of a step as they are written, by the side that speaks. */
export type WrittenVoices = { readonly [side in Side]?: WrittenVoice | undefined };

/** The voices of a step: side a first, a third power last. */
export function voicesOf(written: WrittenVoices | undefined): readonly Voice[] {
	return (['a', 'b', 'other'] as const).flatMap((side) => {
		const voice = written?.[side];
		return voice ? [{ side, ...voice, plain: firstTwo(voice.says) }] : [];
	});
}

/** The first two sentences: what the plain form of a lesson keeps of a text. */
export function firstTwo(text: string): string {
	return sentencesOf(text).slice(0, 2).join(' ');
}
