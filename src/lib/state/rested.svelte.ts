/**
 * A value that follows another once the hand rests: for what is long, and what nobody reads while dragging.
 * Call while a component is set up.
 *
 * @param value what is followed
 * @param ms how long it must stay the same before it is taken over
 */
export function rested<T>(value: () => T, ms: number): { readonly current: T } {
	let current = $state.raw(value());
	$effect(() => {
		const next = value();
		if (next === current) return;
		const timer = setTimeout(() => (current = next), ms);
		return () => clearTimeout(timer);
	});
	return {
		get current() {
			return current;
		}
	};
}
