/** Whether a key is the `/` that goes to the field, and not a letter of something that is being typed. */
export function isSlash(event: KeyboardEvent): boolean {
	if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return false;
	const target = event.target;
	return !(
		target instanceof HTMLElement &&
		(target.isContentEditable ||
			target.matches(
				'textarea, select, input:not([type="range"], [type="checkbox"], [type="radio"])'
			))
	);
}
