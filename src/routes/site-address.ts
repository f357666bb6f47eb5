import { resolve } from '$app/paths';

/**
 * The full address of the site, with a slash at its end: what is read outside of it (previews, oEmbed) needs one. While
 * the site is built it is `SITE_URL`, else `http://localhost:4173/`.
 *
 * @param page the address of any page of the site
 */
export function siteAddress(page: URL): string {
	return new URL(resolve('/'), page.origin).href;
}
