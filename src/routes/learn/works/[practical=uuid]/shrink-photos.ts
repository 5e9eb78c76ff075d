/** The longest side in pixels: more than the largest copy that is ever shown. */
const longest = 1600;
/** Below this many bytes a photograph goes as it is. */
const light = 600_000;

/** Makes the photographs of a form smaller before they cost her data; one that cannot be read goes as it is. */
export async function shrinkPhotos(form: FormData) {
	for (const [name, value] of [...form])
		if (value instanceof File && value.size > light)
			form.set(name, await shrink(value).catch(() => value));
}

async function shrink(photo: File): Promise<File> {
	const image = await createImageBitmap(photo, { imageOrientation: 'from-image' });
	const scale = Math.min(1, longest / Math.max(image.width, image.height));
	const canvas = document.createElement('canvas');
	canvas.width = Math.round(image.width * scale);
	canvas.height = Math.round(image.height * scale);
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
	image.close();
	const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
	return small && small.size < photo.size
		? new File([small], photo.name, { type: small.type })
		: photo;
}
