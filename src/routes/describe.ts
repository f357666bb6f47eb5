/** A text cut at a word to what search engines and previews show of a description: 160 characters. */
export function describe(text: string): string {
	if (text.length <= 160) return text;
	return `${text.slice(0, 159).replace(/\s+\S*$/, '')}…`;
}
