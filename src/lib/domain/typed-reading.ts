import type { ClockRange } from './comparison';
import { readingWords } from './comparison-words';
import type { DateAnswer } from './date-answer';
import type { Alignment } from './view';

/**
 * What a reader typed to set a shared clock that counts: `100`, `day -30`, `1,800`, `50 %`.
 *
 * @returns where to set it, within its range, if it is a number; and what to say of it, which is nothing if it is plain
 */
export function readTyped(
	text: string,
	align: Exclude<Alignment, 'date'>,
	range: ClockRange
): DateAnswer & { readonly reading?: number } {
	const bare = text.replace(/^\s*day\b|%|per cent|[\s,]/gi, '').replace('−', '-');
	if (!/^[+-]?\d+$/.test(bare)) {
		const example = align === 'onset' ? 'a number of days, such as 100' : 'a per cent, such as 50';
		return { isWrong: true, words: `“${text.trim()}” is not ${example}.` };
	}
	const wanted = Number(bare);
	const reading = Math.min(Math.max(wanted, range.first), range.last);
	if (reading === wanted) return { isWrong: false, words: '', reading };
	const [first, last] = [range.first, range.last].map((end) => readingWords(align, end));
	return { isWrong: true, words: `The clock runs from ${first} to ${last}.`, reading };
}
