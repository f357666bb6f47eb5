/** Takes heights as Canvas does from what it frames: an object, or the same written as JSON. */
addEventListener('message', ({ data, source }) => {
	let message = data;
	try {
		if (typeof data === 'string') message = JSON.parse(data);
	} catch {
		return;
	}
	if (message?.subject !== 'lti.frameResize') return;
	for (const frame of document.querySelectorAll('iframe')) {
		if (frame.contentWindow === source) frame.style.height = `${message.height}px`;
	}
});
