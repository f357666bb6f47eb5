// The ambient types of the app: nothing beyond SvelteKit's own so far.
declare global {
	namespace App {}
}

export {};
