/**
 * The HTML that puts a case into another page: a frame, and a plain link for where frames are not shown.
 *
 * @param base the address of the site, ending in a slash
 */
export function snippetOf(
	of: { readonly id: string; readonly name: string },
	base: string
): string {
	const name = escaped(of.name);
	return [
		`<iframe src="${base}embed/cases/${of.id}/"`,
		`  title="${name}: two authorities on one map, Dual Power Atlas"`,
		'  width="800" height="500" loading="lazy" referrerpolicy="no-referrer"',
		'  style="border: 0; max-width: 100%"></iframe>',
		`<p><a href="${base}cases/${of.id}/">${name} in the Dual Power Atlas</a></p>`
	].join('\n');
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
