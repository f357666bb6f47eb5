import type { Attachment } from 'svelte/attachments';

/** How far below the window something may lie when it is made ready. */
const AHEAD = '600px';

/** Calls once, when the reader comes near to an element. */
export function near(onnear: () => void): Attachment {
	return (element) => {
		const watch = new IntersectionObserver(
			([entry]) => {
				if (!entry?.isIntersecting) return;
				watch.disconnect();
				onnear();
			},
			{ rootMargin: AHEAD }
		);
		watch.observe(element);
		return () => watch.disconnect();
	};
}
