import type { Attachment } from 'svelte/attachments';

/** One voice speaks at a time, so all stars share one player. */
let player: HTMLAudioElement | undefined;
let speaking: HTMLElement | undefined;

function hush() {
	player?.pause();
	speaking?.removeAttribute('data-speaking');
	speaking = undefined;
}

function speak(star: HTMLAnchorElement) {
	hush();
	player ??= Object.assign(new Audio(), { onended: hush, onerror: hush });
	player.src = star.href;
	speaking = star;
	star.setAttribute('data-speaking', '');
	// A voice that may not play or is missing leaves the star as it was.
	player.play().catch(hush);
}

/** Plays the link's clip in place. Without script the link opens in the page's voice frame. */
export const listening: Attachment<HTMLAnchorElement> = (star) => {
	const press = (event: Event) => {
		event.preventDefault();
		if (speaking === star) hush();
		else speak(star);
	};
	star.addEventListener('click', press);
	return () => {
		star.removeEventListener('click', press);
		if (speaking === star) hush();
	};
};
