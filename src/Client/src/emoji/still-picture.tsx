import { useEffect, useEffectEvent, useRef } from "react";

interface Props {
  src: string;
  label: string;
  className: string | undefined;
  "data-tip"?: string | undefined;
  onError: () => void;
}

const most = 128;

/** The first frame of a picture that moves, for whoever wants nothing to move. */
export function StillPicture({ src, label, onError, ...rest }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const fail = useEffectEvent(onError);

  useEffect(() => {
    const image = new Image();
    image.onload = () => {
      const place = canvas.current;
      const scale = Math.min(1, most / Math.max(image.naturalWidth, image.naturalHeight));
      if (!place) return;
      place.width = Math.max(1, image.naturalWidth * scale);
      place.height = Math.max(1, image.naturalHeight * scale);
      place.getContext("2d")?.drawImage(image, 0, 0, place.width, place.height);
    };
    image.onerror = () => fail();
    image.src = src;
    return () => {
      image.onload = image.onerror = null;
    };
  }, [src]);

  return (
    <span role="img" aria-label={label} {...rest}>
      <canvas ref={canvas} width={1} height={1} />
    </span>
  );
}
