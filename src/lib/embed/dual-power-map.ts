import { openHost, type Host } from './host';
import type { Shown } from './messages';

/**
 * `<dual-power-map case="libya" date="2019-05-01">`: a frame of the atlas that has a title, is as high as what it shows,
 * and whose attributes say what its reader looks at. What stands inside shows until the frame answers, so that a plain link
 * there is the way on where frames or scripts are shut out.
 *
 * It is built as one classic script, `/embed/dual-power-map.js`, which imports nothing and writes nothing but its own frame.
 */

/** What of a view is an attribute; the same names as in addresses. */
const VIEW = [
	'date',
	'calendar',
	'lens',
	'reading',
	'part',
	'plan',
	'as',
	'focus',
	'zero',
	'align',
	't',
	'maps',
	'scale',
	'sort',
	'step'
] as const;
/** What makes another frame. */
const FRAME = ['case', 'cases', 'lesson', 'ui', 'theme', 'lang'] as const;

/** Where the script lies, and so the atlas: `…/embed/`. */
const embeds = new URL('.', ownAddress());

function ownAddress(): string {
	const script =
		document.currentScript ?? document.querySelector('script[src*="/embed/dual-power-map.js"]');
	return script instanceof HTMLScriptElement ? script.src : document.baseURI;
}

class DualPowerMap extends HTMLElement {
	static readonly observedAttributes = [...VIEW, ...FRAME, 'title'];

	#frame: HTMLIFrameElement | undefined;
	#host: Host | undefined;
	#shown: Shown | undefined;
	/** Whether attributes are being set to what the reader looks at. */
	#isReflecting = false;
	/** What has changed since the page last rested. */
	#change: 'none' | 'view' | 'frame' = 'none';

	/** The view as the query of an address; before the frame has answered, that of the attributes. */
	get view(): string {
		return this.#shown?.view ?? queryOf(this, VIEW);
	}

	/** Goes to a view, given as the query of an address: `?date=1917-07-17&lens=a`. */
	goTo(view: string) {
		this.#host?.goTo(view);
	}

	connectedCallback() {
		this.style.display ||= 'block';
		const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
		const frame = document.createElement('iframe');
		Object.assign(frame.style, { display: 'block', width: '100%', height: '480px', border: '0' });
		frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
		frame.setAttribute('allow', 'fullscreen');
		frame.referrerPolicy = 'no-referrer';
		frame.loading = 'lazy';
		const before = document.createElement('slot');
		root.replaceChildren(frame, before);
		this.#frame = frame;
		this.#host = openHost(window, {
			frame: () => frame.contentWindow,
			origin: embeds.origin,
			onready: (title) => {
				before.hidden = true;
				this.#name(title);
				this.#host?.greet();
				this.#announce('ready', { title });
			},
			onheight: (heightPx) => (frame.style.height = `${heightPx}px`),
			onstate: (shown) => this.#reflect(shown),
			onproblems: (problems) => this.#announce('error', { problems })
		});
		this.#load();
	}

	disconnectedCallback() {
		this.#host?.leave();
		this.#host = undefined;
		this.#frame = undefined;
		this.#shown = undefined;
	}

	attributeChangedCallback(name: string, old: string | null, now: string | null) {
		if (!this.#frame || this.#isReflecting || old === now) return;
		if (name === 'title') return this.#name(this.#shown?.title);
		const isView = (VIEW as readonly string[]).includes(name);
		if (this.#change === 'none') queueMicrotask(() => this.#follow());
		this.#change = isView && this.#change !== 'frame' ? 'view' : 'frame';
	}

	/** Takes over attributes that the page has changed, all of them at once. */
	#follow() {
		// A frame that has never told what it shows takes no orders: it is loaded anew.
		if (this.#change === 'view' && this.#shown) this.goTo(queryOf(this, VIEW));
		else this.#load();
		this.#change = 'none';
	}

	#load() {
		const frame = this.#frame;
		if (!frame) return;
		this.#shown = undefined;
		const query = new URLSearchParams(queryOf(this, [...VIEW, ...FRAME.slice(3)]));
		let path = `cases/${encodeURIComponent(this.getAttribute('case') ?? '')}/`;
		const [cases, lesson] = [this.getAttribute('cases'), this.getAttribute('lesson')];
		if (lesson !== null) path = `lessons/${encodeURIComponent(lesson)}/`;
		if (cases !== null) {
			path = 'compare/';
			query.set('cases', cases);
		}
		// Only a page with an origin of its own can be told from others, and be let steer.
		if (/^https?:/.test(window.origin)) query.set('control', window.origin);
		this.#name();
		frame.src = new URL(`${path}?${query}`, embeds).href;
	}

	#name(title?: string) {
		if (!this.#frame) return;
		const what = ['case', 'cases', 'lesson'].map((name) => this.getAttribute(name)).find(Boolean);
		this.#frame.title = this.getAttribute('title') ?? title ?? `${what}, Dual Power Atlas`;
	}

	#reflect(shown: Shown) {
		this.#shown = shown;
		this.#name(shown.title);
		const view = new URLSearchParams(shown.view);
		this.#isReflecting = true;
		for (const name of VIEW) {
			const value = view.get(name) ?? (name === 'date' ? shown.date : null);
			if (value) this.setAttribute(name, value);
			else this.removeAttribute(name);
		}
		this.#isReflecting = false;
		this.#announce('state', shown);
	}

	#announce(what: 'ready' | 'state' | 'error', detail: unknown) {
		this.dispatchEvent(new CustomEvent(`dual-power-${what}`, { bubbles: true, detail }));
	}
}

/** The query that attributes make, with its `?`. */
function queryOf(element: Element, names: readonly string[]): string {
	const given = names.flatMap((name) => {
		const value = element.getAttribute(name);
		return value ? [[name, value]] : [];
	});
	return `?${new URLSearchParams(given)}`;
}

if (!customElements.get('dual-power-map')) customElements.define('dual-power-map', DualPowerMap);
