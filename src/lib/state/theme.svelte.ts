import { createContext } from 'svelte';

/** Day or night: what the address, the last visit or the device asked for, until the reader chooses. */
export class Theme {
	#name = $state<'light' | 'dark'>('light');

	get name() {
		return this.#name;
	}

	/** Takes over what the page chose before its first paint, and follows the device. */
	follow() {
		this.#name = document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
	}

	toggle() {
		this.#choose(this.#name === 'dark' ? 'light' : 'dark');
	}

	/** For an address that names a theme; it is not kept for the next visit. */
	wear(name: 'light' | 'dark') {
		this.#name = name;
		document.documentElement.dataset.theme = name;
	}

	#choose(name: 'light' | 'dark') {
		this.wear(name);
		try {
			localStorage.setItem('theme', name);
		} catch {
			// Storage may be refused, as in a sandboxed frame; the choice then lasts as long as the page.
		}
	}
}

export const [currentTheme, setTheme] = createContext<Theme>();
