import { element, type Markup } from './markup';

const LINK = 'http://www.imsglobal.org/xsd/imsccv1p3/imswl_v1p3';
const SCHEMA = 'http://www.imsglobal.org/profile/cc/ccv1p3/ccv1p3_imswl_v1p3.xsd';

/**
 * A link out of a course, as Common Cartridge 1.3 has it.
 *
 * @param place where a course opens it: in a window of its own, or in a frame of its page
 */
export function webLink(title: string, url: string, place: 'window' | 'frame'): Markup {
	return element(
		'webLink',
		{
			xmlns: LINK,
			'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
			'xsi:schemaLocation': `${LINK} ${SCHEMA}`
		},
		element('title', {}, title),
		element('url', { href: url, target: place === 'frame' ? '_iframe' : '_blank' })
	);
}
