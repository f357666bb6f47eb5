import type { Attachment } from 'svelte/attachments';
import { ROW_KEYS, shortcutOf } from '$lib/domain/shortcut';

/**
 * Takes the focus along a row of buttons by the arrow keys, so that the row is one stop of the Tab key: all its buttons
 * but one have `tabindex="-1"`.
 */
export const goAlong: Attachment<HTMLElement> = (row) => {
	function go(event: KeyboardEvent) {
		const buttons = [...row.querySelectorAll('button')];
		const at = buttons.findIndex((button) => button === document.activeElement);
		const to = { before: at - 1, after: at + 1, first: 0, last: buttons.length - 1 };
		const name = shortcutOf(ROW_KEYS, event);
		const wanted = name && buttons[to[name]];
		if (at < 0 || !wanted) return;
		event.preventDefault();
		for (const button of buttons) button.tabIndex = button === wanted ? 0 : -1;
		wanted.focus();
	}
	row.addEventListener('keydown', go);
	return () => row.removeEventListener('keydown', go);
};
