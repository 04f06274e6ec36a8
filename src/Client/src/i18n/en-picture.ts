import { added } from "./locale";

/** One's picture, and the part of a photo that becomes it. */
export const enPicture = added({
  "picture.title": "Picture",
  "picture.text": "Others see it beside your name. You can drop or paste an image here.",
  "picture.upload": "Upload a picture",
  "picture.change": "Change",
  "picture.remove": "Remove",
  "picture.removed": "The picture is removed.",
  "picture.opening": "Opening the image",
  "picture.drop": "Drop the image here",
  "picture.unreadable": "This browser cannot open the file as an image. Try a PNG, JPEG or WebP.",
  "picture.crop": "Choose the part to show",
  "picture.cropText": "Drag the image, and make it larger or smaller.",
  "picture.stage": "Part of the image that is shown. Arrow keys move it, plus and minus change its size.",
  "picture.zoom": "Size",
  "picture.preview": "How others see it",
  "picture.saving": "Uploading",
});
