export type S3Settings = {
	endPoint: string;
	bucket: string;
	accessKey: string;
	secretKey: string;
	region: string;
};

/**
 * `s3://key:secret@host/bucket`, with `?endpoint=http://…` where the store is not at
 * https://host, and `&region=…` (us-east-1 when it does not say).
 */
export function readS3Url(url: string): S3Settings {
	const { hostname, host, pathname, username, password, searchParams } = new URL(url);
	const bucket = pathname.slice(1);
	if (!hostname || !bucket || !username || !password)
		throw new Error('STORAGE_URL must be s3://key:secret@host/bucket');
	return {
		endPoint: searchParams.get('endpoint') ?? `https://${host}`,
		bucket,
		accessKey: decodeURIComponent(username),
		secretKey: decodeURIComponent(password),
		region: searchParams.get('region') ?? 'us-east-1',
	};
}
