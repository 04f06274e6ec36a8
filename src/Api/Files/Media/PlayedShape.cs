namespace LiveChat.Api.Files.Media;

/// <summary>What the structure of sound or of a film says of it. Nothing is unpacked, and what cannot be read is not known.</summary>
internal sealed record PlayedShape
{
    /// <summary>Known to have sound and no pictures, though its type is one of films.</summary>
    public bool IsSoundOnly { get; init; }

    public TimeSpan? Duration { get; init; }

    /// <summary>In pixels, as it is shown.</summary>
    public int? Width { get; init; }

    public int? Height { get; init; }

    public static async Task<PlayedShape> OfAsync(string type, FileBytes file, CancellationToken cancellationToken) => type switch
    {
        "video/mp4" or "audio/mp4" => await Mp4Shape.OfAsync(file, cancellationToken),
        "video/webm" or "audio/webm" => await OfWebmAsync(file, cancellationToken),
        "audio/mpeg" => new PlayedShape { Duration = await Mp3Length.OfAsync(file, cancellationToken) },
        "audio/wav" => new PlayedShape { Duration = SoundLengths.OfWav(await file.ReadAsync(0, SoundLengths.Head, cancellationToken), file.Length) },
        "audio/flac" => new PlayedShape { Duration = SoundLengths.OfFlac(await file.ReadAsync(0, SoundLengths.Head, cancellationToken)) },
        "audio/ogg" => new PlayedShape { Duration = await OfOggAsync(file, cancellationToken) },
        _ => new PlayedShape(),
    };

    /// <summary>Null for what nobody plays that long, and for nothing.</summary>
    public static TimeSpan? Seconds(double seconds) => seconds is > 0 and < 1_000_000 ? TimeSpan.FromMilliseconds(Math.Round(seconds * 1000)) : null;

    /// <summary>What browsers record has no length in its head: it is as long as its last piece says.</summary>
    private static async Task<PlayedShape> OfWebmAsync(FileBytes file, CancellationToken cancellationToken)
    {
        var (shape, scale) = WebmShape.Of(await file.ReadAsync(0, WebmShape.Head, cancellationToken));
        if (shape.Duration is not null)
        {
            return shape;
        }

        var tail = await file.ReadAsync(Math.Max(0, file.Length - WebmEnd.Tail), WebmEnd.Tail, cancellationToken);
        return shape with { Duration = WebmEnd.Of(tail, scale) };
    }

    private static async Task<TimeSpan?> OfOggAsync(FileBytes file, CancellationToken cancellationToken)
    {
        const int Tail = 128 * 1024; // Longer than the longest page.
        var head = await file.ReadAsync(0, SoundLengths.Head, cancellationToken);
        var tail = await file.ReadAsync(Math.Max(0, file.Length - Tail), Tail, cancellationToken);
        return SoundLengths.OfOgg(head, tail);
    }
}
