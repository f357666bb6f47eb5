import type { Attachment } from 'svelte/attachments';
import type { Guest, GuestOptions } from '$lib/embed/guest';

/** What a frame says of itself, asked anew whenever it is to be said. */
export type Spoken = Pick<GuestOptions, 'id' | 'shown' | 'goTo'>;

/**
 * Lets a frame speak with the page around it, once it is mounted; the script for it comes after all that draws.
 *
 * @param onguest takes over the one who speaks, or `undefined` when the frame goes
 */
export function speak(
	{ id, shown, goTo }: Spoken,
	onguest: (guest: Guest | undefined) => void
): Attachment<HTMLElement> {
	return (frame) => {
		if (window.parent === window) return;
		let guest: Guest | undefined;
		let isGone = false;
		const sizes = new ResizeObserver(() => guest?.measure());
		void import('$lib/embed/guest').then(({ openGuest }) => {
			if (isGone) return;
			guest = openGuest(window, { id, shown, goTo, heightPx: () => naturalHeightPx(frame) });
			onguest(guest);
			for (const part of [frame, ...(frame.firstElementChild?.children ?? [])]) sizes.observe(part);
		});
		return () => {
			isGone = true;
			sizes.disconnect();
			guest?.leave();
			onguest(undefined);
		};
	};
}

/** How high a frame is when nothing keeps it from it: the same at every height of its window, so that nobody chases the other. */
function naturalHeightPx(frame: HTMLElement): number {
	const scrolled = [...frame.querySelectorAll('[data-scrolls]')].map(
		(part) => [part, part.scrollTop] as const
	);
	frame.classList.remove('fills');
	const { height } = frame.getBoundingClientRect();
	frame.classList.add('fills');
	for (const [part, top] of scrolled) part.scrollTop = top;
	return height;
}
