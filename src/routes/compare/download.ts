/** Hands the reader a text as a file, without asking anybody for it. */
export function download(name: string, text: string, type: string) {
	const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The browser has taken it over by then.
	setTimeout(() => URL.revokeObjectURL(url), 1000);
}
