// Runs in the page: moves its slider or its map by one step a frame, and tells how long each frame took, in ms.
// It is JavaScript because it is handed to the browser as it stands.

/** @param {number} steps @param {(index: number) => void} step @returns {Promise<readonly number[]>} */
const eachFrame = (steps, step) =>
	new Promise((done) => {
		/** @type {number[]} */
		const frames = [];
		let index = 0;
		let last = 0;
		/** @param {number} now */
		const frame = (now) => {
			if (index > 0) frames.push(now - last);
			last = now;
			if (index === steps) {
				done(frames);
				return;
			}
			step(index);
			index += 1;
			requestAnimationFrame(frame);
		};
		requestAnimationFrame(frame);
	});

/** The day, from the first to the last of the case. @param {number} steps */
const scrub = (steps) => {
	const slider = document.querySelector('input[type=range]');
	if (!(slider instanceof HTMLInputElement)) throw new Error('The page has no slider');
	const [first, last] = [Number(slider.min), Number(slider.max)];
	return eachFrame(steps, (index) => {
		slider.value = String(Math.round(first + ((last - first) * index) / (steps - 1)));
		slider.dispatchEvent(new Event('input', { bubbles: true }));
	});
};

/**
 * All live maps at once, by so many px from where they lie.
 * @param {number} steps @param {(index: number) => number} offsetPx
 */
const drag = async (steps, offsetPx) => {
	const canvases = [...document.querySelectorAll('canvas')];
	const [first] = canvases;
	if (!first) throw new Error('The page has no live map');
	const { left, top, width, height } = first.getBoundingClientRect();
	/** @param {string} type @param {number} offset @param {number} buttons */
	const mouse = (type, offset, buttons) =>
		new MouseEvent(type, {
			bubbles: true,
			buttons,
			clientX: left + width / 2 + offset,
			clientY: top + height / 2
		});
	// Each map then follows what moves over the document, by as much as it has moved.
	for (const canvas of canvases) canvas.dispatchEvent(mouse('mousedown', 0, 1));
	const frames = await eachFrame(steps, (index) => {
		document.dispatchEvent(mouse('mousemove', offsetPx(index), 1));
	});
	document.dispatchEvent(mouse('mouseup', 0, 0));
	return frames;
};

/** To and fro, so that the maps do not come to the end of their ground. @param {number} steps */
const pan = (steps) => drag(steps, (index) => 60 * Math.sin((index / steps) * 4 * Math.PI));

/** By one px, so that the live maps are drawn anew where they lie. @param {number} steps */
const nudge = (steps) => drag(steps, (index) => 8 + (index % 2));

/** The drawn maps, painted anew with nothing moved. @param {number} steps */
const redraw = (steps) => {
	const maps = document.querySelectorAll('svg[role=img]');
	return eachFrame(steps, (index) => {
		for (const map of maps) {
			if (map instanceof SVGElement) map.style.color = `rgb(0 0 ${index % 2})`;
		}
	});
};

/** Nothing: as a measure of what the frames of a page at rest are. @param {number} steps */
const rest = (steps) => eachFrame(steps, () => undefined);

Object.assign(globalThis, { movers: { scrub, pan, nudge, redraw, rest } });
