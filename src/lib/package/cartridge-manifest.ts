import { TOPIC_NAMES, type Lesson } from '$lib/domain/lesson';
import { element, nameOf, type Markup } from './markup';

const PACKAGING = 'http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1';
const LOM = 'http://ltsc.ieee.org/xsd/imsccv1p3/LOM';
const SCHEMAS = 'http://www.imsglobal.org/profile/cc/ccv1p3';

/** What a cartridge of Common Cartridge 1.3 can hold of a lesson. */
export type Resource = {
	readonly id: string;
	readonly type: 'webcontent' | 'imswl_xmlv1p3' | 'imsqti_xmlv1p2/imscc_xmlv1p3/assessment';
	/** Paths of its files. The first is what opens. */
	readonly files: readonly [string, ...string[]];
	readonly forTeachers?: boolean;
	/** The content itself, where a thin cartridge holds it in its manifest. */
	readonly inline?: Markup;
};

/** A line in a course's table of contents: a resource, or a heading above others. */
export type Item = { readonly id: string; readonly title: string } & (
	{ readonly resource: string } | { readonly items: readonly Item[] }
);

/** The manifest of a cartridge: what it is, its table of contents, its files. */
export function cartridgeManifest(
	schema: 'IMS Common Cartridge' | 'IMS Thin Common Cartridge',
	lesson: Lesson,
	items: readonly Item[],
	resources: readonly Resource[]
): Markup {
	return element(
		'manifest',
		{
			identifier: nameOf('cartridge', lesson.id),
			xmlns: PACKAGING,
			'xmlns:lom': `${LOM}/resource`,
			'xmlns:lomimscc': `${LOM}/manifest`,
			'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
			'xsi:schemaLocation': [
				`${PACKAGING} ${SCHEMAS}/ccv1p3_imscp_v1p2_v1p0.xsd`,
				`${LOM}/resource ${SCHEMAS}/LOM/ccv1p3_lomresource_v1p0.xsd`,
				`${LOM}/manifest ${SCHEMAS}/LOM/ccv1p3_lommanifest_v1p0.xsd`
			].join(' ')
		},
		element(
			'metadata',
			{},
			element('schema', {}, schema),
			element('schemaversion', {}, '1.3.0'),
			describe(lesson)
		),
		element(
			'organizations',
			{},
			element(
				'organization',
				{ identifier: 'organization', structure: 'rooted-hierarchy' },
				// The root has no title; what is right under it becomes a module.
				element('item', { identifier: 'root' }, items.map(itemOf))
			)
		),
		element('resources', {}, resources.map(resourceOf))
	);
}

function describe({ title, summary, topics }: Lesson): Markup {
	const lom = (name: string, ...content: Markup[]) => element(`lomimscc:${name}`, {}, ...content);
	const words = (text: string) => element('lomimscc:string', { language: 'en' }, text);
	return lom(
		'lom',
		lom(
			'general',
			lom('title', words(title)),
			element('lomimscc:language', {}, 'en'),
			lom('description', words(summary)),
			...topics.map((topic) => lom('keyword', words(TOPIC_NAMES[topic])))
		),
		lom(
			'rights',
			lom('copyrightAndOtherRestrictions', element('lomimscc:value', {}, 'yes')),
			lom('description', words('Dual Power Atlas, CC BY 4.0'))
		)
	);
}

function itemOf(item: Item): Markup {
	const isLeaf = 'resource' in item;
	return element(
		'item',
		{ identifier: item.id, identifierref: isLeaf ? item.resource : undefined },
		element('title', {}, item.title),
		isLeaf ? [] : item.items.map(itemOf)
	);
}

function resourceOf({ id, type, files, forTeachers, inline }: Resource): Markup {
	return element(
		'resource',
		{
			identifier: id,
			type,
			// Only what is shown as it lies there has an address of its own.
			href: type === 'webcontent' ? files[0] : undefined,
			intendeduse: forTeachers ? 'lessonplan' : undefined
		},
		forTeachers ? element('metadata', {}, ROLE) : [],
		files.map((href) => element('file', { href })),
		inline ?? []
	);
}

/** Courses keep what is for instructors from their students. */
const ROLE = element(
	'lom:lom',
	{},
	element(
		'lom:educational',
		{},
		element(
			'lom:intendedEndUserRole',
			{},
			element('lom:source', {}, 'IMSGLC_CC_Rolesv1p2'),
			element('lom:value', {}, 'Instructor')
		)
	)
);
