/** Sizes of type that are tried, from the usual one down. */
const SIZES = [1, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72] as const;

/** Sets the text of a sheet as large as it fits: long texts of a lesson are set smaller, never cut. */
export function fit(sheet: HTMLElement) {
	const isCut = () => sheet.scrollHeight > sheet.clientHeight;
	const settle = () => {
		for (const size of SIZES) {
			sheet.style.setProperty('--type', String(size));
			if (!isCut()) return;
		}
	};
	settle();
	// Lines break elsewhere once the faces have come.
	void document.fonts.ready.then(settle);
}
