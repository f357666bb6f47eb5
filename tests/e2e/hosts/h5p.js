/**
 * Hears frames as the resizer of H5P does, whose own script is under a licence that keeps it out of here: it answers the greeting to
 * the origin of the frame, asks anew when the window changes, and takes heights.
 */
addEventListener('message', (event) => {
	if (event.data?.context !== 'h5p') return;
	const frame = [...document.querySelectorAll('iframe')].find(
		(candidate) => candidate.contentWindow === event.source
	);
	if (!frame) return;
	const answer = (/** @type {string} */ action) =>
		frame.contentWindow?.postMessage({ context: 'h5p', action }, event.origin);
	if (event.data.action === 'hello') {
		frame.style.width = '100%';
		addEventListener('resize', () => answer('resize'));
		answer('hello');
	}
	if (event.data.action === 'resize') frame.style.height = `${event.data.scrollHeight}px`;
});
