/** How long a message may be that interrupts a listener. */
export const MOST_LETTERS = 160;

/**
 * What is said at one go.
 *
 * @param parts sentences without a full stop, the most important first
 * @returns as many of them as fit, none cut
 */
export function announcement(parts: readonly string[]): string {
	return parts.reduce((said, part) => {
		const next = said === '' ? part : `${said}. ${part}`;
		return next.length > MOST_LETTERS ? said : next;
	}, '');
}
