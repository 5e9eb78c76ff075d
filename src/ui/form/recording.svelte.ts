/** The microphone of this phone: start, then stop and get the file. */
export class Recording {
	running = $state(false);
	refused = $state(false);
	#recorder: MediaRecorder | undefined;
	#parts: Blob[] = [];

	static possible = () =>
		typeof MediaRecorder !== 'undefined' && navigator.mediaDevices !== undefined;

	async start() {
		this.refused = false;
		try {
			const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
			this.#parts = [];
			this.#recorder = new MediaRecorder(stream);
			this.#recorder.ondataavailable = ({ data }) => this.#parts.push(data);
			this.#recorder.start();
			this.running = true;
		} catch {
			// No microphone, or the person said no: the file field below still works.
			this.refused = true;
		}
	}

	stop(): Promise<File> {
		const recorder = this.#recorder;
		if (!recorder) throw new Error('stopped before it started');
		return new Promise((done) => {
			recorder.onstop = () => {
				for (const track of recorder.stream.getTracks()) track.stop();
				this.running = false;
				const type = recorder.mimeType;
				const ending = type.match(/audio\/(\w+)/)?.[1] ?? 'webm';
				done(new File(this.#parts, `voice.${ending}`, { type }));
			};
			recorder.stop();
		});
	}
}
