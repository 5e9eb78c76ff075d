type Detector = { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> };
type DetectorClass = new (options: { formats: string[] }) => Detector;

export type Scan = { show: (video: HTMLVideoElement) => () => void; stop: () => void };

/** Opens the camera; `found` is given each code it sees until it takes one. */
export async function scanWith(found: (text: string) => boolean): Promise<Scan> {
	const { BarcodeDetector } = window as unknown as { BarcodeDetector: DetectorClass };
	const detector = new BarcodeDetector({ formats: ['qr_code'] });
	const stream = await navigator.mediaDevices.getUserMedia({
		video: { facingMode: 'environment' },
	});
	const stop = () => stream.getTracks().forEach((track) => track.stop());
	let looking = true;

	function show(video: HTMLVideoElement) {
		video.srcObject = stream;
		const look = async () => {
			const codes = await detector.detect(video).catch(() => []);
			if (codes.some(({ rawValue }) => found(rawValue))) return stop();
			if (looking) requestAnimationFrame(look);
		};
		void look();
		return () => void (looking = false);
	}
	return { show, stop };
}

/** Only a card of this installation: a code on the wall must not lead elsewhere. */
export function cardAddress(text: string, origin: string): string | undefined {
	if (!URL.canParse(text)) return undefined;
	const address = new URL(text);
	const ours = address.origin === origin && /^\/card\/[\w-]{20,60}$/.test(address.pathname);
	return ours ? address.pathname : undefined;
}
