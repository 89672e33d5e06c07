/** Longest side of a photo that is sent, in pixels. */
const longestSide = 1600;
const quality = 0.82;

/** The size a picture is brought to; a small one stays as it is. */
export function scaledSize(width: number, height: number): { readonly width: number; readonly height: number } {
  const share = Math.min(1, longestSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
}

/** Draws a photo anew at the size it is sent in: that also leaves behind where and with what it was taken. */
export async function scalePhoto(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const { width, height } = scaledSize(picture.width, picture.height);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height);
  picture.close();
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the photo cannot be drawn'))),
      'image/jpeg',
      quality,
    );
  });
}
