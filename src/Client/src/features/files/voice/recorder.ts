/** The first of them that the browser makes. */
const types = ["audio/ogg;codecs=opus", "audio/webm;codecs=opus", "audio/mp4"];
const endings: Readonly<Record<string, string>> = { ogg: "ogg", webm: "webm", mp4: "m4a" };

/** What is being recorded. */
export interface Recorder {
  /** How loud it is at the moment, from 0 to 1. */
  level: () => number;
  /** Ends it; the bytes of what was said, and the ending of their name. */
  stop: () => Promise<{ bytes: Blob; ending: string }>;
  cancel: () => void;
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- Missing outside of secure contexts, and in old browsers.
export const canRecord = () => typeof MediaRecorder !== "undefined" && navigator.mediaDevices !== undefined;

/** Opens the microphone. Rejects as `getUserMedia` does, when one may not, or when there is none. */
export async function record(): Promise<Recorder> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const type = types.find((each) => MediaRecorder.isTypeSupported(each));
  const recorder = new MediaRecorder(stream, type === undefined ? {} : { mimeType: type, audioBitsPerSecond: 48_000 });
  const chunks: Blob[] = [];
  recorder.ondataavailable = ({ data }) => void chunks.push(data);
  const sound = new AudioContext();
  const analyser = sound.createAnalyser();
  analyser.fftSize = 512;
  sound.createMediaStreamSource(stream).connect(analyser);
  const wave = new Uint8Array(analyser.fftSize);

  const close = () => {
    for (const track of stream.getTracks()) track.stop();
    void sound.close();
  };
  recorder.start(1_000);
  return {
    level() {
      analyser.getByteTimeDomainData(wave);
      return Math.min(1, (Math.max(...wave) - 128) / 64);
    },
    async stop() {
      const stopped = new Promise((resolve) => recorder.addEventListener("stop", resolve, { once: true }));
      recorder.stop();
      await stopped;
      close();
      const [kind = "audio/webm"] = recorder.mimeType.split(";");
      return { bytes: new Blob(chunks, { type: kind }), ending: endings[kind.split("/")[1] ?? ""] ?? "webm" };
    },
    cancel() {
      recorder.stop();
      close();
    },
  };
}
