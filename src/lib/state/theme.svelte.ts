import { createContext } from 'svelte';
import { keep } from './kept';

/** Day or night, with or without patterns: what the address, the last visit or the device asked for, until the reader chooses. */
export class Theme {
	#name = $state<'light' | 'dark'>('light');
	#patterns = $state(false);

	get name() {
		return this.#name;
	}

	/** Whether dots tell one side from the other where colours do not. */
	get patterns() {
		return this.#patterns;
	}

	/** Changes with every colour on the page. */
	get look() {
		return `${this.#name}${this.#patterns ? ' with patterns' : ''}`;
	}

	/** Takes over what the page chose before its first paint, and follows the device. */
	follow() {
		this.#name = document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
		this.#patterns = document.documentElement.dataset.patterns === 'on';
	}

	toggle() {
		this.wear(this.#name === 'dark' ? 'light' : 'dark');
		keep('theme', this.#name);
	}

	togglePatterns() {
		this.#patterns = !this.#patterns;
		const value = this.#patterns ? 'on' : 'off';
		document.documentElement.dataset.patterns = value;
		keep('patterns', value);
	}

	/** For an address that names a theme; it is not kept for the next visit. */
	wear(name: 'light' | 'dark') {
		this.#name = name;
		document.documentElement.dataset.theme = name;
	}
}

export const [currentTheme, setTheme] = createContext<Theme>();
