import { onMount } from 'svelte';

/** False on the server and until the script is there, so that what needs it is not shown dead. */
export function scriptReady() {
	let ready = $state(false);
	onMount(() => {
		ready = true;
	});
	return {
		get yes() {
			return ready;
		},
	};
}
